package org.huanjie.shell.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@link QrPicture}: what is drawn reads back as the text. */
class QrPictureTest {

    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    @Test
    void theDrawnSquaresReadBackAsTheText() throws Exception {
        var text = "https://huanjie.example/s/AAAA-BBBB-CCCC-2";
        var picture = QrPicture.of(text);
        int side = picture.side() - 2 * QUIET;
        var matrix = new BitMatrix(side);
        var squares = SQUARE.matcher(picture.squares());
        while (squares.find()) {
            matrix.set(Integer.parseInt(squares.group(1)) - QUIET, Integer.parseInt(squares.group(2)) - QUIET);
        }
        assertThat(new Decoder().decode(matrix).getText()).isEqualTo(text);
    }

    @Test
    void aTextThatNoSymbolHoldsIsRefused() {
        assertThatThrownBy(() -> QrPicture.of("x".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
