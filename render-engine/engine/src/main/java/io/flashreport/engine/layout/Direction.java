package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a document reads from the right. */
final class Direction {
    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ug", "dv", "ckb", "syr");

    /** So many texts tell. */
    private static final int MOST_TEXTS = 500;

    private long left;
    private long right;
    private int texts;

    private Direction() {}

    static boolean isFromTheRight(Locale locale, Dataset document) {
        if (FROM_THE_RIGHT.contains(locale.getLanguage())) return true;
        var direction = new Direction();
        direction.read(document);
        return direction.right > direction.left;
    }

    private void read(Dataset dataset) {
        for (Field field : dataset.fields()) {
            if (texts++ > MOST_TEXTS) return;
            read(field.profile().sample());
        }
        for (Dataset nested : dataset.nested()) read(nested);
    }

    private void read(List<String> values) {
        for (String value : values) {
            // Addresses, pictures and keys are written in Latin letters everywhere.
            if (value.indexOf(':') >= 0 || value.indexOf('@') >= 0 || value.indexOf('_') >= 0) continue;
            value.codePoints().forEach(this::count);
        }
    }

    private void count(int codePoint) {
        switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> left++;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> right++;
            default -> {
                // Digits and signs go with either.
            }
        }
    }
}
