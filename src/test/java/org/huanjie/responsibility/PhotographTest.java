package org.huanjie.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotographTest {

    @Test
    void whatTheCameraWroteBesideThePixelsIsGone() {
        var shot = Shot.jpeg(6);
        assertThat(text(shot)).contains("Exif", Shot.PLACE);
        assertThat(text(Photograph.of(shot).orElseThrow())).doesNotContain("Exif", Shot.PLACE, "http://ns.adobe.com");
    }

    /** Where the red half lies once the picture is upright: the left half of what the camera saw, for each way it can be held. */
    @Test
    void itIsTurnedAsTheCameraWasHeld() throws IOException {
        var red = Map.of(1, "left", 2, "right", 3, "right", 4, "left", 5, "top", 6, "top", 7, "bottom", 8, "bottom");
        for (var held : red.entrySet()) {
            var picture = read(Photograph.of(Shot.jpeg(held.getKey())).orElseThrow());
            assertThat(picture.getWidth()).isEqualTo(held.getKey() < 5 ? 400 : 200);
            assertThat(side(picture)).as("orientation %s", held.getKey()).isEqualTo(held.getValue());
        }
    }

    @Test
    void aLargeOneIsMadeSmallAndAPngBecomesAJpeg() throws IOException {
        var picture = Photograph.of(Shot.picture("png", 5000, 2500)).orElseThrow();
        assertThat(text(picture)).doesNotContain("PNG");
        assertThat(read(picture).getWidth()).isEqualTo(Photograph.LONGEST);
        assertThat(read(picture).getHeight()).isEqualTo(Photograph.LONGEST / 2);
    }

    @Test
    void whatIsNoPictureOrWouldFillTheMemoryIsNotTaken() {
        var gif = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
        var half = Shot.jpeg(1);
        assertThat(Photograph.of(new byte[0])).isEmpty();
        assertThat(Photograph.of("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Photograph.of(gif)).isEmpty();
        assertThat(Photograph.of(Arrays.copyOf(half, 150))).isEmpty();
        assertThat(Photograph.of(wide())).isEmpty();
    }

    @Test
    void aDamagedNoteAboutTheDirectionIsUpright() {
        var shot = Shot.jpeg(6);
        Arrays.fill(shot, 20, 60, (byte) 0xFF);
        assertThat(Turned.of(shot)).isEqualTo(Turned.UPRIGHT);
        assertThat(Turned.of(Shot.jpeg(9))).isEqualTo(Turned.UPRIGHT);
        assertThat(Turned.of(new byte[] {(byte) 0xFF})).isEqualTo(Turned.UPRIGHT);
    }

    // a header that promises 60,000 × 60,000 pixels, and little more
    private static byte[] wide() {
        var png = Shot.picture("png", 8, 8);
        png[18] = (byte) 0xEA;
        png[19] = 0x60;
        png[22] = (byte) 0xEA;
        png[23] = 0x60;
        return png;
    }

    private static String side(BufferedImage picture) {
        int w = picture.getWidth() - 1;
        int h = picture.getHeight() - 1;
        boolean topLeft = isRed(picture, 0, 0);
        if (topLeft && isRed(picture, 0, h)) {
            return "left";
        }
        if (topLeft && isRed(picture, w, 0)) {
            return "top";
        }
        return isRed(picture, w, 0) && isRed(picture, w, h) ? "right" : "bottom";
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y)).getRed() > 128;
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
