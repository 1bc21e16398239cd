package io.flashreport.engine.layout;

import io.flashreport.engine.protocol.Look;

/** Paper in points, as ISO 216 and the sizes of North America have it. */
final class PaperSizes {
    private PaperSizes() {}

    static Paper portrait(Look.Paper paper) {
        return switch (paper) {
            case A3 -> new Paper(842, 1191, 48);
            case A4 -> new Paper(595, 842, 40);
            case A5 -> new Paper(420, 595, 30);
            case LETTER -> new Paper(612, 792, 40);
            case LEGAL -> new Paper(612, 1008, 40);
        };
    }

    static Paper landscape(Look.Paper paper) {
        Paper portrait = portrait(paper);
        return new Paper(portrait.height(), portrait.width(), portrait.margin());
    }
}
