package org.huanjie.discipline.misconduct.strip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huanjie.discipline.misconduct.strip.StrippedFile.Type;
import org.huanjie.shell.Budget;
import org.huanjie.shell.picture.Photograph;
import org.huanjie.shell.picture.Photograph.Kept;

/**
 * 办公文档 — a DOCX, XLSX or ODT packed anew: properties and thumbnails are left out, names and moments of authors of notes and changes, ids of
 * revisions, are taken out of its parts, and pictures within are painted anew. What is active, or of a kind that is not known, is refused.
 */
final class OfficeStrip {

    private static final int MOST_PARTS = 2_000;
    private static final long TIMES = 30;
    private static final long SPARE = 16L << 20;
    private static final long MOST = 200L << 20;

    /** Parts that say who made it, when and with what. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "docprops/.*|_xmlsignatures/.*|customxml/.*|thumbnails/.*|meta\\.xml|documentsignatures\\.xml|(word|xl)/people\\.xml|xl/persons/.*"
                    + "|.*/printersettings/.*|configurations2/.*|(word|xl)/comment(sids|sextended|sextensible)\\.xml|layout-cache|xl/revisions/.*");

    private static final Pattern ACTIVE = Pattern.compile(
            ".*vba.*|.*activex.*|.*macro.*|basic/.*|scripts/.*|.*embeddings/.*|object .*|.*\\.bin|.*\\.ole");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(jpe?g|png)");
    private static final Pattern XML = Pattern.compile(".*\\.(xml|rels|rdf)|mimetype");

    /** Attributes and elements that name an author, a moment or a session of editing. */
    private static final Pattern MARKS = Pattern.compile(
            "\\s(?:\\w+:)?(?:author|initials|date|dateUtc|rsid\\w*|paraId|textId|durableId|userId|providerId|lastEdited|lowestEdited|rupBuild|codeName|uid"
                    + "|person|personId|dT|authorId)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private static final Pattern ELEMENTS = Pattern.compile(
            "<((?:w:rsids|w15:docId|w14:docId|dc:creator|dc:date|meta:creator-initials|xr:revisionPtr|mc:AlternateContent><mc:Choice Requires=\"x15\"><x15ac:absPath)\\b)[^>]*?(?:/>|>.*?</\\1>)",
            Pattern.DOTALL);

    private static final Pattern AUTHORS = Pattern.compile("(<author>)[^<]*(</author>)");
    private static final Pattern PATH = Pattern.compile("<x15ac:absPath\\b[^>]*/>");
    private static final Pattern LINKS = Pattern.compile(
            "<Relationship\\b[^>]*(?:docProps|customXml|people\\.xml|persons/|printerSettings|thumbnail|attachedTemplate|commentsIds|commentsExtended|commentsExtensible)[^>]*/>");
    private static final Pattern KINDS = Pattern.compile(
            "<Override\\b[^>]*(?:docProps|customXml|people\\.xml|persons/|commentsIds|commentsExtended|commentsExtensible)[^>]*/>");

    private OfficeStrip() {}

    static StrippedFile stripped(byte[] content) throws IOException, StripException {
        var parts = parts(content);
        var type = type(parts);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (var part : parts.entrySet()) {
                var name = part.getKey().toLowerCase(Locale.ROOT);
                if (LEFT_OUT.matcher(name).matches()) {
                    continue;
                }
                if (ACTIVE.matcher(name).matches()) {
                    throw new StripException(StripFault.ACTIVE);
                }
                put(zip, part.getKey(), clean(name, part.getValue()));
            }
        }
        return new StrippedFile(type, out.toByteArray());
    }

    private static Type type(Map<String, byte[]> parts) throws StripException {
        if (parts.containsKey("word/document.xml")) {
            return Type.DOCX;
        }
        if (parts.containsKey("xl/workbook.xml")) {
            return Type.XLSX;
        }
        var kind = parts.get("mimetype");
        if (kind != null && new String(kind, StandardCharsets.US_ASCII).strip().equals(Type.ODT.mediaType())) {
            return Type.ODT;
        }
        throw new StripException(StripFault.TYPE);
    }

    private static Map<String, byte[]> parts(byte[] content) throws IOException, StripException {
        var budget = new Budget(Math.min(MOST, TIMES * content.length + SPARE));
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.size() > MOST_PARTS) {
                    throw new StripException(StripFault.BOMB);
                }
                if (!entry.isDirectory() && parts.put(entry.getName(), read(zip, budget)) != null) {
                    throw new StripException(StripFault.DAMAGED);
                }
            }
        }
        return parts;
    }

    private static byte[] read(ZipInputStream zip, Budget budget) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 14];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            budget.spend(Math.max(1, read));
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static byte[] clean(String name, byte[] content) throws IOException, StripException {
        if (PICTURE.matcher(name).matches()) {
            return Photograph.painted(content, Kept.DOCUMENT);
        }
        if (!XML.matcher(name).matches()) {
            throw new StripException(StripFault.TYPE);
        }
        var text = new String(content, StandardCharsets.UTF_8);
        if (text.contains("<!DOCTYPE")) {
            throw new StripException(StripFault.ACTIVE);
        }
        text = ELEMENTS.matcher(text).replaceAll("");
        text = PATH.matcher(text).replaceAll("");
        text = MARKS.matcher(text).replaceAll("");
        text = AUTHORS.matcher(text).replaceAll("$1$2");
        text = LINKS.matcher(text).replaceAll("");
        text = KINDS.matcher(text).replaceAll("");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // no part has a moment of its own
    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        if (name.equals("mimetype")) {
            var sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
