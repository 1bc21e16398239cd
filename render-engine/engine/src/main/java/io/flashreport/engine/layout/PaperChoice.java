package io.flashreport.engine.layout;

import io.flashreport.engine.layout.RecordBlocks.Room;
import io.flashreport.engine.layout.TableShape.Fit;
import io.flashreport.engine.records.Dataset;

/** How the paper lies: portrait, unless a table finds room in landscape that it lacks in portrait. */
final class PaperChoice {
    /** With so many values around it, a document is more of a letter than of a table. */
    private static final int LETTER = 5;

    private final Setting setting;
    private final Paper portrait;
    private final Paper landscape;

    PaperChoice(Setting setting) {
        this.setting = setting;
        portrait = PaperSizes.portrait(setting.look().paper());
        landscape = PaperSizes.landscape(setting.look().paper());
    }

    Paper of(Dataset document) {
        return switch (setting.look().orientation()) {
            case PORTRAIT -> portrait;
            case LANDSCAPE -> landscape;
            case AUTO -> wantsLandscape(document) ? landscape : portrait;
        };
    }

    private boolean wantsLandscape(Dataset document) {
        boolean letter = setting.fields(document).size() >= LETTER;
        var upright = new Room(portrait.contentWidth(), 0);
        var across = new Room(landscape.contentWidth(), 0);
        return setting.nested(document).stream().anyMatch(array -> gains(array, upright, across, letter));
    }

    private boolean gains(Dataset dataset, Room upright, Room across, boolean letter) {
        if (!setting.nested(dataset).isEmpty()) {
            return setting.nested(dataset).stream()
                    .anyMatch(nested -> gains(nested, upright.inside(), across.inside(), letter));
        }
        TableShape shape = setting.shape(dataset);
        Fit fit = shape.fit(upright.width());
        return switch (fit) {
            case WELL -> false;
            case TIGHTLY -> !letter;
            case NOT -> shape.fit(across.width()) != Fit.NOT;
        };
    }
}
