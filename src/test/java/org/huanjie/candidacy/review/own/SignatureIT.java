package org.huanjie.candidacy.review.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.Look;
import org.huanjie.access.who.Role;
import org.huanjie.shell.print.Archivable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** 签名 — under a talk, a pledge and the receipt of a notice: looked at, sealed, shown to the person and taken away; never a condition. */
@HuanjieIT
class SignatureIT extends MineCase {

    private static final String CAMERA = "Exif of a telephone, 27.6N 120.5E";

    @Test
    void whatThePersonSignedIsTheirsToSeeAndToTakeAway() throws Exception {
        var finding = found(0, List.of(SENTENCE), false);
        var at = "/villages/" + village + "/reviews/" + review.id();
        send(at + "/findings/" + finding.id() + "/handed", Role.TOWN_REVIEW, county.town(), Map.of(), scan())
                .andExpect(redirectedUrl(at));
        var talk = done(as(town, () -> talks.offer(review(0), town)));
        send(
                        at + "/talks/" + talk + "/held",
                        Role.TOWN_REVIEW,
                        county.town(),
                        Map.of("on", "2017-02-17", "talkers", "镇党委书记", "shown", "告知书"),
                        picture("png"))
                .andExpect(redirectedUrl(at));
        var nominees = "/villages/" + village + "/nominees/villagers-committee";
        send(
                        nominees + "/" + review.id() + "/pledge",
                        Role.ELECTION_COMMITTEE,
                        village,
                        Map.of("words", "想把机会让给年轻人"),
                        photographed())
                .andExpect(redirectedUrl(nominees));
        var pledge = as(town, () -> pledges.of(review.id())).getFirst();
        assertThat(pledge.signed()).isTrue();

        var cookie = door.open(review, town);
        assertThat(mine(cookie)).contains("/mine/signatures/" + talk, "/mine/signatures/" + pledge.id(), "签名扫描件");
        browser.perform(get("/mine/signatures/" + talk).cookie(cookie))
                .andExpect(content().contentType("image/png"));
        var photograph = browser.perform(get("/mine/signatures/" + pledge.id()).cookie(cookie))
                .andExpect(content().contentType("image/jpeg"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).doesNotContain("telephone");
        browser.perform(get("/mine/signatures/" + talk)).andExpect(status().isNotFound());
        var paper = browser.perform(get("/mine/review.pdf").cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(paper)) {
            assertThat(pictures(document)).as("two in their places, one page of a scan").isEqualTo(3);
            var last = document.getNumberOfPages() - 1;
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("scanned");
            var drawn = new PDFRenderer(document).renderImage(last);
            assertThat(darkest(drawn)).as("what stands on the scan, behind the last page").isLessThan(60);
        }
        assertThat(Archivable.faults(scan())).as("the scan alone is not to be kept so").isNotEmpty();
        assertThat(Archivable.faults(paper)).isEmpty();
    }

    @Test
    void aLevelThatLooksIsOnRecordAndNobodyElseLooks() throws Exception {
        var finding = found(0, List.of(SENTENCE), false);
        var at = "/villages/" + village + "/reviews/" + review.id();
        send(at + "/findings/" + finding.id() + "/handed", Role.TOWN_REVIEW, county.town(), Map.of(), picture("png"))
                .andExpect(redirectedUrl(at));
        var see = at + "/signatures/" + finding.id();
        browser.perform(get(at).with(TestSignIn.as(Role.TOWN_REVIEW, county.town())))
                .andExpect(content().string(containsString(see)));
        browser.perform(get(see).with(TestSignIn.as(Role.TOWN_REVIEW, county.town()))).andExpect(status().isOk());
        assertThat(as(town, () -> looks.at(List.of(review.person().uuid()))))
                .extracting(Look::what)
                .contains("candidacy.signature");
        browser.perform(get(at + "/signatures/" + review.id()).with(TestSignIn.as(Role.TOWN_REVIEW, county.town())))
                .andExpect(status().isNotFound());
        browser.perform(get(see).with(TestSignIn.as(Role.ELECTION_COMMITTEE, village))).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNoSignatureIsRefusedAndNothingIsRecorded() throws Exception {
        var finding = found(0, List.of(SENTENCE), false);
        var handed = "/villages/" + village + "/reviews/" + review.id() + "/findings/" + finding.id() + "/handed";
        for (var wrong : Map.of(
                        "已损坏", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8),
                        "类型不在清单内", "a letter".getBytes(StandardCharsets.UTF_8),
                        "超过 5 MB", new byte[(5 << 20) + 1])
                .entrySet()) {
            send(handed, Role.TOWN_REVIEW, county.town(), Map.of(), wrong.getValue())
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString(wrong.getKey())));
        }
        assertThat(as(town, () -> findings.find(review.id(), finding.id())).orElseThrow().noticeOn())
                .isNull();
        send(handed, Role.TOWN_REVIEW, county.town(), Map.of(), new byte[0]).andExpect(status().is3xxRedirection());
    }

    private ResultActions send(
            String path, Role role, String division, Map<String, String> fields, byte[] signature) throws Exception {
        var form = multipart(path)
                .file(new MockMultipartFile("signature", "签名", null, signature))
                .with(csrf().asHeader())
                .with(TestSignIn.as(role, division));
        fields.forEach(form::param);
        return browser.perform(form);
    }

    private static int pictures(PDDocument document) throws IOException {
        int pictures = 0;
        for (var page : document.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    private static int darkest(BufferedImage picture) {
        int darkest = 255;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                darkest = Math.min(darkest, picture.getRGB(x, y) & 0xFF);
            }
        }
        return darkest;
    }

    private static byte[] scan() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(123, 200));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 30);
                content.newLineAtOffset(2, 100);
                content.showText("scanned");
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    // a segment of what a camera writes, behind the first marker
    private static byte[] photographed() throws IOException {
        var plain = picture("jpeg");
        var note = CAMERA.getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (note.length + 2)});
        out.write(note);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }
}
