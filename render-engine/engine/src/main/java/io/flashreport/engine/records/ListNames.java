package io.flashreport.engine.records;

import java.util.Locale;
import java.util.Set;

/** A list of one is a list all the same, as its name tells: customers with a customer, customerList. */
final class ListNames {
    private static final Set<String> ENDINGS =
            Set.of("ies", "ren", "list", "lists", "liste", "array", "arrays", "set", "collection", "items", "entries");

    private ListNames() {}

    /** Whether the name of a list says that it holds elements of the other name. */
    static boolean isListOf(String list, String element) {
        if (element.isEmpty()) return false;
        String listName = list.toLowerCase(Locale.ROOT);
        String elementName = element.toLowerCase(Locale.ROOT);
        if (elementName.endsWith("y") && listName.equals(elementName.substring(0, elementName.length() - 1) + "ies"))
            return true;
        if (!listName.startsWith(elementName)) return false;
        // Plurals of many languages end with one or two letters more.
        String ending = listName.substring(elementName.length()).replaceAll("[-_.]", "");
        return !ending.isEmpty() && (ending.length() <= 2 || ENDINGS.contains(ending));
    }
}
