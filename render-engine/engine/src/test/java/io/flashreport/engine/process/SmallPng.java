package io.flashreport.engine.process;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture with at most 256 colours, the most frequent ones, which takes a fraction of the bytes. */
final class SmallPng {
    private static final int COLOURS = 256;

    /** Leaves so many steps of each of red, green and blue that few colours are lost. */
    private static final int STEPS = 17;

    private SmallPng() {}

    static void write(BufferedImage picture, Path file) throws IOException {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        for (int i = 0; i < pixels.length; i++) pixels[i] = coarse(pixels[i]);
        List<Integer> colours = frequent(pixels);
        Map<Integer, Integer> places = new HashMap<>();
        var small = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette(colours));
        for (int i = 0; i < pixels.length; i++) {
            int place = places.computeIfAbsent(pixels[i], colour -> nearest(colour, colours));
            small.getRaster().setSample(i % width, i / width, 0, place);
        }
        ImageIO.write(small, "png", file.toFile());
    }

    private static int coarse(int colour) {
        return step(colour, 16) | step(colour, 8) | step(colour, 0);
    }

    private static int step(int colour, int shift) {
        return (Math.round(part(colour, shift) / (float) STEPS) * STEPS) << shift;
    }

    private static int part(int colour, int shift) {
        return (colour >> shift) & 0xff;
    }

    private static List<Integer> frequent(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        Arrays.stream(pixels).forEach(pixel -> counts.merge(pixel, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static IndexColorModel palette(List<Integer> colours) {
        int[] palette = colours.stream().mapToInt(Integer::intValue).toArray();
        int bits = palette.length <= 16 ? 4 : 8;
        return new IndexColorModel(bits, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int colour, List<Integer> colours) {
        int nearest = 0;
        for (int i = 1; i < colours.size(); i++)
            if (distance(colour, colours.get(i)) < distance(colour, colours.get(nearest))) nearest = i;
        return nearest;
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8)
            distance += (part(one, shift) - part(other, shift)) * (part(one, shift) - part(other, shift));
        return distance;
    }
}
