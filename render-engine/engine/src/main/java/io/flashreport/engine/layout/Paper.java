package io.flashreport.engine.layout;

/**
 * The paper of a document, in points of 1/72 inch.
 *
 * @param width as it lies, landscape or portrait
 */
public record Paper(int width, int height, int margin) {
    public int contentWidth() {
        return width - 2 * margin;
    }
}
