package org.huanjie.shell.workbook;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.huanjie.shell.Budget;

/** 工作簿的部件 — the parts of a workbook as streams of XML, within what a list of a million lines unpacks to. */
public final class WorkbookXml {

    private static final int PARTS = 500;
    private static final long UNPACKED = 4L << 30;
    static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final Budget unpacked = new Budget(UNPACKED);

    public WorkbookXml(ZipFile zip) throws IOException {
        this.zip = zip;
        for (var part : Collections.list(zip.getEntries())) {
            parts.put(part.getName().toLowerCase(Locale.ROOT), part);
        }
        if (parts.size() > PARTS) {
            throw new IOException(parts.size() + " parts");
        }
    }

    /** 读法 — what is done with a part. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(XMLStreamReader xml) throws IOException, XMLStreamException;
    }

    /** Reads one part; empty where there is none of this name. */
    public <T> Optional<T> read(String name, Reading<T> reading) throws IOException {
        var part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            return Optional.empty();
        }
        try (var in = new CountedBytes(zip.getInputStream(part), unpacked)) {
            var xml = XML.createXMLStreamReader(in);
            try {
                return Optional.of(reading.read(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException broken) { // the parser throws its own kinds at some damage
            throw new IOException(broken);
        }
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int n = 0; n < xml.getAttributeCount(); n++) {
            if (xml.getAttributeLocalName(n).equals(name)) {
                return xml.getAttributeValue(n);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        var xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }
}
