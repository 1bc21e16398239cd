package io.flashreport.engine.gate;

import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the operand stack while the code of a method is read from its first instruction to its last: constants.
 * Nothing is known below what was pushed since the last place that is reached from elsewhere in unknown ways.
 */
final class Sketch {
    static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    private final Map<Label, List<Object>> jumps = new HashMap<>();
    private List<Object> stack = new ArrayList<>();
    private boolean reachable = true;

    void push(Object value) {
        stack.add(value);
    }

    Object pop() {
        return stack.isEmpty() ? UNKNOWN : stack.removeLast();
    }

    List<Object> pop(int count) {
        var values = new ArrayList<>();
        for (int i = 0; i < count; i++) values.addFirst(pop());
        return values;
    }

    void replace(int popped, int pushed) {
        pop(popped);
        for (int i = 0; i < pushed; i++) push(UNKNOWN);
    }

    void duplicate() {
        Object value = pop();
        push(value);
        push(value);
    }

    void forget() {
        stack.clear();
    }

    /** A jump forward with the stack as it is. */
    void jump(Label target) {
        jumps.merge(target, List.copyOf(stack), Sketch::common);
    }

    /** What comes next is reached by jumps alone. */
    void end() {
        reachable = false;
        forget();
    }

    void arrive(Label label) {
        List<Object> jumped = jumps.get(label);
        if (jumped != null) stack = new ArrayList<>(reachable ? common(stack, jumped) : jumped);
        reachable = true;
    }

    /** What both have in common, counted from the top. */
    private static List<Object> common(List<Object> one, List<Object> other) {
        int size = Math.min(one.size(), other.size());
        var common = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            Object value = one.get(one.size() - i);
            common.addFirst(value.equals(other.get(other.size() - i)) ? value : UNKNOWN);
        }
        return common;
    }
}
