package io.flashreport.worker.render;

import io.flashreport.contracts.LookRef;
import io.flashreport.engine.protocol.Logo;
import io.flashreport.engine.protocol.Look;
import org.jspecify.annotations.Nullable;

/** Says in the engines' words how a layout looks. */
final class EngineLooks {
    private EngineLooks() {}

    /** @param logo the picture that the look refers to, null when it has none */
    static Look of(LookRef look, byte @Nullable [] logo) {
        var paper = switch (look.paper()) {
            case A3 -> Look.Paper.A3;
            case A4 -> Look.Paper.A4;
            case A5 -> Look.Paper.A5;
            case LETTER -> Look.Paper.LETTER;
            case LEGAL -> Look.Paper.LEGAL;
        };
        var orientation = switch (look.orientation()) {
            case AUTO -> Look.Orientation.AUTO;
            case PORTRAIT -> Look.Orientation.PORTRAIT;
            case LANDSCAPE -> Look.Orientation.LANDSCAPE;
        };
        boolean charts = switch (look.chart()) {
            case AUTO -> true;
            case NONE -> false;
        };
        return new Look(look.accent(), look.font(), paper, orientation, logo == null ? null : new Logo(logo), charts);
    }
}
