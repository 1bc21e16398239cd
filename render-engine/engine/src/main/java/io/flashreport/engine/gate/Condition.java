package io.flashreport.engine.gate;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the arguments of a call must be, as far as the compiled code tells, so that a rule of the lists holds for it. */
enum Condition {
    /** Anything. */
    ALWAYS,
    /** Each whole number is a constant from -1,000 to 1,000. */
    SMALL,
    /** The first text is a constant, and a regular expression that cannot run away. */
    PATTERN,
    /** The first text is a constant, and a format that asks for no great widths. */
    FORMAT,
    /** The class is a constant, and one that the lists name. */
    LISTED;

    private static final int MAX = 1_000;
    private static final Set<String> WHOLE = Set.of("I", "J", "Ljava/lang/Integer;", "Ljava/lang/Long;");

    static Condition named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean holds(Call call, Members members) {
        return switch (this) {
            case ALWAYS -> true;
            case SMALL -> smallNumbers(call);
            case PATTERN -> firstText(call) instanceof String pattern && TameText.pattern(pattern);
            case FORMAT -> firstText(call) instanceof String format && TameText.format(format);
            case LISTED ->
                call.arguments().stream()
                        .allMatch(value -> value instanceof ClassDesc type && members.knows(Call.name(type)));
        };
    }

    private static boolean smallNumbers(Call call) {
        List<ClassDesc> types = call.types();
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i).descriptorString();
            if (!WHOLE.contains(type)) continue;
            boolean small =
                    call.arguments().get(i) instanceof Number number && Math.abs((double) number.longValue()) <= MAX;
            if (!small) return false;
        }
        return true;
    }

    private static Object firstText(Call call) {
        List<ClassDesc> types = call.types();
        for (int i = 0; i < types.size(); i++)
            if (types.get(i).descriptorString().equals("Ljava/lang/String;"))
                return call.arguments().get(i);
        return Sketch.UNKNOWN;
    }
}
