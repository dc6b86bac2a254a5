package org.huanjie.shell.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.huanjie.Case;
import org.huanjie.shell.picture.Photograph.Kept;
import org.huanjie.shell.picture.Photograph.TooLarge;
import org.junit.jupiter.api.Test;

class PhotographTest {

    @Test
    void whatTheCameraWroteBesideThePixelsIsGone() throws IOException {
        var shot = Shot.jpeg(6);
        assertThat(text(shot)).contains("Exif", Shot.PLACE);
        assertThat(text(kept(shot))).doesNotContain("Exif", Shot.PLACE, "http://ns.adobe.com");
    }

    /** Where the red half lies once the picture is upright: the left half of what the camera saw, for each way it can be held. */
    @Test
    void itIsTurnedAsTheCameraWasHeld() throws IOException {
        var red = Map.of(1, "left", 2, "right", 3, "right", 4, "left", 5, "top", 6, "top", 7, "bottom", 8, "bottom");
        for (var held : red.entrySet()) {
            var picture = read(kept(Shot.jpeg(held.getKey())));
            assertThat(picture.getWidth()).isEqualTo(held.getKey() < 5 ? 400 : 200);
            assertThat(side(picture)).as("orientation %s", held.getKey()).isEqualTo(held.getValue());
        }
    }

    @Test
    void aLargeOneIsMadeSmallAndAPngBecomesAJpeg() throws IOException {
        var picture = kept(Shot.picture("png", 5000, 2500));
        assertThat(text(picture)).doesNotContain("PNG");
        assertThat(read(picture).getWidth()).isEqualTo(Kept.VISIT.longest());
        assertThat(read(picture).getHeight()).isEqualTo(Kept.VISIT.longest() / 2);
    }

    @Test
    void whatIsNoPictureOrWouldFillTheMemoryIsNotTaken() {
        var gif = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
        var half = Shot.jpeg(1);
        refused(new byte[0]);
        refused("<svg/>".getBytes(StandardCharsets.UTF_8));
        refused(gif);
        refused(Arrays.copyOf(half, 150));
        assertThatThrownBy(() -> Photograph.painted(wide(), Kept.VISIT)).isInstanceOf(TooLarge.class);
    }

    /** C22: 59 million pixels of eight bytes each in 466 KB, refused by what its header promises. */
    @Test
    void aPictureThatUnpacksToManyTimesItselfIsRefusedBeforeAnythingIsDecoded() throws IOException {
        assertThatThrownBy(() -> Photograph.painted(Case.file("22-59MP-16bit-rgba.png"), Kept.DOCUMENT))
                .isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> Photograph.painted(passes(101), Kept.DOCUMENT)).isInstanceOf(TooLarge.class);
    }

    /** C25: as the chunk eXIf says it. */
    @Test
    void aPngIsTurnedAsItsCameraWasHeldToo() throws IOException {
        var png = Shot.picture("png", 400, 200);
        var exif = "MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        var with = ByteBuffer.allocate(png.length + exif.length + 12);
        with.put(png, 0, 33)
                .putInt(exif.length)
                .put("eXIf".getBytes(StandardCharsets.ISO_8859_1))
                .put(exif);
        var sum = new CRC32();
        sum.update(with.array(), 37, exif.length + 4);
        with.putInt((int) sum.getValue()).put(png, 33, png.length - 33);
        var picture = read(Photograph.painted(with.array(), Kept.DOCUMENT));
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(side(picture)).isEqualTo("top");
    }

    @Test
    void aDamagedNoteAboutTheDirectionIsUpright() {
        var shot = Shot.jpeg(6);
        Arrays.fill(shot, 20, 60, (byte) 0xFF);
        assertThat(Turned.of(shot)).isEqualTo(Turned.UPRIGHT);
        assertThat(Turned.of(Shot.jpeg(9))).isEqualTo(Turned.UPRIGHT);
        assertThat(Turned.of(new byte[] {(byte) 0xFF})).isEqualTo(Turned.UPRIGHT);
    }

    // a picture that builds up in so many passes over as little as there can be
    private static byte[] passes(int many) {
        var jpeg = new ByteArrayOutputStream();
        jpeg.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC2, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0});
        for (int n = 0; n < many; n++) {
            jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1});
        }
        return jpeg.toByteArray();
    }

    private static byte[] kept(byte[] content) throws IOException {
        return Photograph.painted(content, Kept.VISIT);
    }

    private static void refused(byte[] content) {
        assertThatThrownBy(() -> kept(content)).isInstanceOf(IOException.class).isNotInstanceOf(TooLarge.class);
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
