package vn.suyton.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final String ADDRESS = "https://suyton.example/verify/K7QM-2XRD-94TB";

    @Test
    void pictureReadsBackAsItsText() throws IOException, ReaderException {
        var uri = QrCode.pngDataUri(ADDRESS, 300);

        var png = Base64.getDecoder().decode(uri.substring("data:image/png;base64,".length()));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(
                0,
                0,
                image.getWidth(),
                image.getHeight(),
                new int[image.getWidth() * image.getHeight()],
                0,
                image.getWidth());
        assertThat(read(image.getWidth(), pixels)).isEqualTo(ADDRESS);
    }

    @Test
    void pathReadsBackAsItsText() throws ReaderException {
        var svg = QrCode.svg(ADDRESS);

        var side = svg.size() * 4;
        var pixels = new int[side * side];
        java.util.Arrays.fill(pixels, 0xffffff);
        for (var module : svg.path().substring(1).split("M", -1)) {
            var at = module.substring(0, module.indexOf('h')).split(" ", -1);
            for (var dot = 0; dot < 16; dot++) {
                var x = Integer.parseInt(at[0]) * 4 + dot % 4;
                var y = Integer.parseInt(at[1]) * 4 + dot / 4;
                pixels[y * side + x] = 0;
            }
        }
        assertThat(read(side, pixels)).isEqualTo(ADDRESS);
        assertThat(svg.viewBox()).isEqualTo("0 0 %1$d %1$d".formatted(svg.size()));
    }

    @Test
    void refusesATextThatFitsInNoCode() {
        assertThatThrownBy(() -> QrCode.svg("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(int side, int[] pixels) throws ReaderException {
        var source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
