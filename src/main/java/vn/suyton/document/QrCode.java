package vn.suyton.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** QR codes: as a picture for documents, as a path for pages. Both keep the quiet zone of four modules. */
public final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * One path in a square view box, black on what lies behind it.
     *
     * @param size length of the side in modules, the view box is {@code 0 0 size size}
     * @param path the value of the attribute {@code d}
     */
    public record Svg(int size, String path) {

        /** The value of the attribute {@code viewBox}. */
        public String viewBox() {
            return "0 0 " + size + " " + size;
        }
    }

    /**
     * A PNG as {@code data:} address.
     *
     * @param pixels the longest side wanted; the picture is as large as whole pixels a module allow
     */
    public static String pngDataUri(String text, int pixels) {
        var modules = modules(text);
        var size = modules.getWidth() + 2 * QUIET;
        var scale = Math.max(1, pixels / size);
        var image = new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, isDark(modules, x / scale - QUIET, y / scale - QUIET) ? 0x000000 : 0xffffff);
            }
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
    }

    public static Svg svg(String text) {
        var modules = modules(text);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (isDark(modules, x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Svg(modules.getWidth() + 2 * QUIET, path.toString());
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
