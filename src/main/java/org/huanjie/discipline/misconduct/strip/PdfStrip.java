package org.huanjie.discipline.misconduct.strip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.huanjie.readiness.look.FileCheck;

/**
 * 版式文件 — a PDF as pictures of its pages in a new document: properties, authors of notes, earlier versions, thumbnails, marks of pictures and
 * ids have nowhere to stay.
 */
final class PdfStrip {

    private static final int DOTS = 150;
    private static final int POINTS = 72;
    private static final int MOST_PAGES = 60;
    private static final long MOST_PIXELS = 16_000_000;
    private static final float QUALITY = 0.8f;

    private PdfStrip() {}

    static byte[] stripped(byte[] content) throws IOException, StripException {
        refuse(content);
        var out = new ByteArrayOutputStream();
        try (var from = Loader.loadPDF(content);
                var to = new PDDocument()) {
            if (from.isEncrypted()) {
                throw new StripException(StripFault.ENCRYPTED);
            }
            if (from.getNumberOfPages() > MOST_PAGES) {
                throw new StripException(StripFault.BOMB);
            }
            paint(from, to);
            to.setDocumentInformation(new PDDocumentInformation());
            to.setDocumentId(0L);
            to.save(out);
        } catch (InvalidPasswordException e) {
            throw new StripException(StripFault.ENCRYPTED);
        }
        if (out.size() > StrippedFile.LARGEST) {
            throw new StripException(StripFault.TOO_LARGE);
        }
        return out.toByteArray();
    }

    // one page after the other: what one of them showed is not kept for the next
    private static void paint(PDDocument from, PDDocument to) throws IOException, StripException {
        from.setResourceCache(new Forgetful());
        var painter = new PDFRenderer(from);
        painter.setSubsamplingAllowed(true);
        long size = 0;
        for (int page = 0; page < from.getNumberOfPages(); page++) {
            size += paint(painter, from.getPage(page).getCropBox(), page, to);
            if (size > StrippedFile.LARGEST) {
                throw new StripException(StripFault.TOO_LARGE);
            }
        }
    }

    /** 不留图片 — the pictures of a page are large, and gone when it is painted. */
    private static final class Forgetful extends DefaultResourceCache {
        @Override
        public void put(COSObject from, PDXObject picture) {
            // not kept
        }
    }

    // what is no plain document is refused before anything is painted
    private static void refuse(byte[] content) throws StripException {
        if (FileCheck.of(content, StrippedFile.LARGEST) instanceof FileCheck.Checked.Faulty(var fault)) {
            throw new StripException(
                    switch (fault) {
                        case MACRO, EMBEDDED -> StripFault.ACTIVE;
                        case ENCRYPTED -> StripFault.ENCRYPTED;
                        case BOMB, TOO_LARGE -> StripFault.BOMB;
                        case EMPTY, TYPE, DAMAGED -> StripFault.DAMAGED;
                    });
        }
    }

    // the bytes that the page takes
    private static long paint(PDFRenderer painter, PDRectangle size, int page, PDDocument to)
            throws IOException, StripException {
        if (Thread.currentThread().isInterrupted()) {
            throw new StripException(StripFault.BOMB);
        }
        double pixels = (double) size.getWidth() * size.getHeight() * DOTS * DOTS / POINTS / POINTS;
        if (pixels > MOST_PIXELS || pixels < 1) {
            throw new StripException(StripFault.BOMB);
        }
        BufferedImage picture = painter.renderImageWithDPI(page, DOTS, ImageType.RGB);
        var sheet = new PDPage(new PDRectangle(
                (float) picture.getWidth() * POINTS / DOTS, (float) picture.getHeight() * POINTS / DOTS));
        to.addPage(sheet);
        var painted = JPEGFactory.createFromImage(to, picture, QUALITY);
        try (var pen = new PDPageContentStream(to, sheet)) {
            pen.drawImage(
                    painted,
                    0,
                    0,
                    sheet.getMediaBox().getWidth(),
                    sheet.getMediaBox().getHeight());
        }
        return painted.getCOSObject().getLength();
    }
}
