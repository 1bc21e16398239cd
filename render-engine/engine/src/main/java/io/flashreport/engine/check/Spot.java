package io.flashreport.engine.check;

/**
 * A place in an uploaded file.
 *
 * @param file path within the package, empty for the package as a whole
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 for none
 */
record Spot(String file, int line, int column) {
    static final Spot PACKAGE = new Spot("", 0, 0);

    static Spot file(String path) {
        return new Spot(path, 0, 0);
    }
}
