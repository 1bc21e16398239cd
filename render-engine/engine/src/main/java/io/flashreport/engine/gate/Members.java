package io.flashreport.engine.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which classes and members the expressions of templates may use, as the lists say. */
final class Members {
    static final Members POLICY = new Members(PolicyFile.lines("inert.txt"), PolicyFile.lines("contained.txt"));

    private final Map<Grade, Map<String, List<Rule>>> rules = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Map<String, Set<String>> families = new ConcurrentHashMap<>();

    private record Rule(Set<String> names, Condition condition) {
        boolean covers(Call call, Members members) {
            boolean named = names.contains("*") || names.contains(call.name()) || names.contains(call.signature());
            return named && condition.holds(call, members);
        }
    }

    Members(List<String> inert, List<String> contained) {
        inert.forEach(line -> add(Grade.INERT, line));
        contained.forEach(line -> add(Grade.CONTAINED, line));
    }

    private void add(Grade grade, String line) {
        List<String> words = List.of(line.split("\\s+", -1));
        int end = words.indexOf("if");
        Condition condition = end < 0 ? Condition.ALWAYS : Condition.named(words.get(end + 1));
        var names = new HashSet<>(words.subList(1, end < 0 ? words.size() : end));
        classes.add(words.getFirst());
        rules.computeIfAbsent(grade, key -> new HashMap<>())
                .computeIfAbsent(words.getFirst(), key -> new ArrayList<>())
                .add(new Rule(names, condition));
    }

    /** Whether templates may name this class, in the form of {@link Class#getName()}. */
    boolean knows(String className) {
        return classes.contains(className);
    }

    /** All the classes that the lists name. */
    Set<String> classes() {
        return Collections.unmodifiableSet(classes);
    }

    Grade grade(Call call) {
        if (!knows(call.owner())) return Grade.REFUSED;
        for (Grade grade : List.of(Grade.INERT, Grade.CONTAINED))
            for (String type : family(call))
                for (Rule rule : rules.getOrDefault(grade, Map.of()).getOrDefault(type, List.of()))
                    if (rule.covers(call.of(type), this)) return grade;
        return Grade.REFUSED;
    }

    /** The class itself and all that it inherits from; constructors are not inherited. */
    private Set<String> family(Call call) {
        if (call.name().equals("new")) return Set.of(call.owner());
        return families.computeIfAbsent(call.owner(), owner -> {
            var family = new LinkedHashSet<String>();
            try {
                // Not initialised: only what it inherits from is asked.
                collect(Class.forName(owner, false, Members.class.getClassLoader()), family);
            } catch (ClassNotFoundException | LinkageError e) {
                family.add(owner);
            }
            family.add(Object.class.getName());
            return family;
        });
    }

    private static void collect(Class<?> type, Set<String> family) {
        family.add(type.getName());
        if (type.getSuperclass() != null) collect(type.getSuperclass(), family);
        for (Class<?> face : type.getInterfaces()) collect(face, family);
    }
}
