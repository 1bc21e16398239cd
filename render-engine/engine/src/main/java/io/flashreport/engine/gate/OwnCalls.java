package io.flashreport.engine.gate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which methods of its own a generated class may call, so that no call ever comes back: the generator cuts what is long
 * into numbered methods, each of which calls the next one, and adds a method for each of the library's functions, which
 * calls none.
 */
final class OwnCalls {
    private static final Pattern NUMBERED =
            Pattern.compile("(evaluate|evaluateOld|evaluateEstimated|initParams|initFields|initVars)(\\d*)");
    private static final Pattern BEGINNING =
            Pattern.compile("<init>|customizedInit|initParams\\d*|initFields\\d*|initVars\\d*");

    private final Set<String> own;

    OwnCalls(Set<String> own) {
        this.own = own;
    }

    /** Whether a method runs only when the report's own fields are filled in. */
    static boolean isBeginning(String method) {
        return BEGINNING.matcher(method).matches();
    }

    boolean isOwn(String name) {
        return !name.equals("<init>") && own.contains(name);
    }

    boolean leadsOn(String from, String to) {
        Matcher caller = NUMBERED.matcher(from);
        Matcher called = NUMBERED.matcher(to);
        if (called.matches()) {
            if (from.equals("customizedInit")) return isBeginning(to);
            return caller.matches() && caller.group(1).equals(called.group(1)) && number(called) > number(caller);
        }
        return caller.matches() && caller.group(1).startsWith("evaluate") && !isBeginning(to);
    }

    private static long number(Matcher numbered) {
        String digits = numbered.group(2);
        return digits.isEmpty() ? 0 : digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
