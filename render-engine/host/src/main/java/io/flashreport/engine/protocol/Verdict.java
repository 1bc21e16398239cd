package io.flashreport.engine.protocol;

/** What the gate says of a template that it does not refuse. */
public enum Verdict {
    /** It can do nothing but print what it is given, and may share an engine with the templates of others. */
    INERT,
    /** It may leave something behind: it gets engines that work for its owner alone. */
    CONTAINED;

    /**
     * The version of the gate's lists. A verdict given under another version is not believed: the template counts as
     * {@link #CONTAINED}. Raised with every change that makes a list stricter.
     */
    public static final int POLICY = 2;
}
