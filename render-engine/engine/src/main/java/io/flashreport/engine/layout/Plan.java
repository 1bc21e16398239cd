package io.flashreport.engine.layout;

import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.records.Dataset;
import java.util.List;

/**
 * A document before it is drawn: what stands where, in which width.
 *
 * @param title empty for none
 * @param mirrored whether it reads from the right: blocks count x and columns from the right edge then
 * @param document the dataset whose only record is the data itself
 */
public record Plan(
        String title, Words words, Paper paper, Look look, boolean mirrored, Dataset document, List<Block> blocks) {}
