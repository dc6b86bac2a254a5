package org.huanjie.candidacy.review.signature;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * 扫描页 — the pages of scans as pictures behind the last page of a document to be kept: drawn, so that the whole stays what the document is
 * (PDF/A), whatever fonts, scripts or colours a scanner's file has in it.
 */
public final class ScanPages {

    /** Of the longer side: A4 at about 150 dots an inch. */
    private static final float PIXELS = 1754;

    private static final float SHARPNESS = 0.85f;
    private static final float MARGIN = 28;

    private ScanPages() {}

    /** The document with every page of these files drawn behind it. */
    public static byte[] behind(byte[] document, List<byte[]> scans) {
        try (var whole = Loader.loadPDF(document)) {
            for (var scan : scans) {
                draw(scan, whole);
            }
            var out = new ByteArrayOutputStream();
            whole.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(byte[] scan, PDDocument whole) throws IOException {
        try (var file = Loader.loadPDF(scan)) {
            var renderer = new PDFRenderer(file);
            for (int n = 0; n < file.getNumberOfPages(); n++) {
                var box = file.getPage(n).getCropBox();
                float scale = PIXELS / Math.max(box.getWidth(), box.getHeight());
                draw(renderer.renderImage(n, scale, ImageType.RGB), whole);
            }
        }
    }

    private static void draw(BufferedImage picture, PDDocument whole) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        whole.addPage(page);
        float fits = Math.min(
                (page.getMediaBox().getWidth() - 2 * MARGIN) / picture.getWidth(),
                (page.getMediaBox().getHeight() - 2 * MARGIN) / picture.getHeight());
        float width = picture.getWidth() * fits;
        float height = picture.getHeight() * fits;
        try (var content = new PDPageContentStream(whole, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(whole, picture, SHARPNESS),
                    (page.getMediaBox().getWidth() - width) / 2,
                    page.getMediaBox().getHeight() - MARGIN - height,
                    width,
                    height);
        }
    }
}
