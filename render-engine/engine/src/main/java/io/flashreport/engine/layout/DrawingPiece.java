package io.flashreport.engine.layout;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignElement;

/**
 * Elements that begin on one page.
 *
 * @param height in points, before texts have grown over more lines
 * @param splits whether it may go on on the next page; else it moves there whole
 * @param elements with y from the top of the piece
 */
record DrawingPiece(int height, boolean splits, List<JRDesignElement> elements) {
    DrawingPiece {
        elements = List.copyOf(elements);
    }

    static DrawingPiece whole(int height, List<? extends JRDesignElement> elements) {
        return new DrawingPiece(height, false, List.copyOf(elements));
    }

    /** With the other one below it. The elements of that move. */
    DrawingPiece over(DrawingPiece below) {
        var all = new ArrayList<>(elements);
        for (JRDesignElement element : below.elements) {
            element.setY(element.getY() + height);
            all.add(element);
        }
        return new DrawingPiece(height + below.height, splits || below.splits, all);
    }

    /** With the other one beside it, from the same height. */
    DrawingPiece beside(DrawingPiece other) {
        var all = new ArrayList<>(elements);
        all.addAll(other.elements);
        return new DrawingPiece(Math.max(height, other.height), splits || other.splits, all);
    }

    DrawingPiece withAir(int points) {
        return new DrawingPiece(height + points, splits, elements);
    }
}
