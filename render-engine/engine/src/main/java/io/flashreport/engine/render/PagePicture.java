package io.flashreport.engine.render;

import io.flashreport.engine.protocol.ToEngine.Output.Png;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.PrintPageFormat;

/** One page as PNG. A page that is very tall becomes a picture that is less wide than asked for. */
final class PagePicture {
    private static final long MAX_PIXELS = 16_000_000;

    private PagePicture() {}

    static void write(JasperPrint print, Png png, JasperReportsContext context, OutputStream out) throws JRException {
        int page = Math.min(png.page(), print.getPages().size()) - 1;
        PrintPageFormat format = print.getPageFormat(page);
        double area = (double) format.getPageWidth() * format.getPageHeight();
        double zoom = Math.min(png.width() / (double) format.getPageWidth(), Math.sqrt(MAX_PIXELS / area));
        var picture = (BufferedImage) JasperPrintManager.getInstance(context).printToImage(print, page, (float) zoom);
        // The library leaves room for what rounding may add.
        int width = (int) Math.min(picture.getWidth(), Math.max(1, Math.round(format.getPageWidth() * zoom)));
        int height = (int) Math.min(picture.getHeight(), Math.max(1, Math.round(format.getPageHeight() * zoom)));
        try {
            ImageIO.write(picture.getSubimage(0, 0, width, height), "png", out);
        } catch (IOException e) {
            throw new JRException(e);
        }
    }
}
