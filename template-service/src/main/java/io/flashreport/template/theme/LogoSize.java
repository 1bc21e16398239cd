package io.flashreport.template.theme;

/** Pixels of a logo. */
record LogoSize(int width, int height) {
    private static final int MAX_WIDTH = 800;
    private static final int MAX_HEIGHT = 300;

    /** The size in which a picture is kept: its own, or as much smaller as it must be, in its proportions. */
    static LogoSize fitting(int width, int height) {
        double scale = Math.min(1, Math.min((double) MAX_WIDTH / width, (double) MAX_HEIGHT / height));
        return new LogoSize(width, height).times(scale);
    }

    LogoSize times(double scale) {
        return new LogoSize(
                (int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
    }

    /** How many pixels of a picture of this width become one. */
    int reductionOf(int pictureWidth) {
        return pictureWidth / width;
    }
}
