package org.huanjie.shell.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huanjie.shell.text.Unseen;

/** 逐行读表 — the rows of one sheet, one at a time; of a row only the cells that are there take room. */
public final class SheetScan {

    /** 格 — what stands in a cell. */
    public record Value(String text, boolean number) {}

    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final Value NOTHING = new Value("", false);

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final Map<Integer, Value> cells = new HashMap<>();
    private int line;

    public SheetScan(XMLStreamReader xml, SharedTexts texts) {
        this.xml = xml;
        this.texts = texts;
    }

    /** Goes to the next row; false at the end. */
    public boolean next() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                cells.clear();
                line = row(WorkbookXml.attribute(xml, "r"));
                row();
                return true;
            }
        }
        return false;
    }

    /** As the office program numbers it, from 1. */
    public int line() {
        return line;
    }

    public Value cell(int column) {
        return cells.getOrDefault(column, NOTHING);
    }

    public boolean blank() {
        return cells.values().stream().allMatch(cell -> Unseen.blank(cell.text()));
    }

    /** All texts up to the last cell, as a heading has them. */
    public List<String> all() {
        var all = new ArrayList<String>();
        int last = cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        for (int column = 0; column <= last; column++) {
            all.add(cell(column).text());
        }
        return all;
    }

    private void row() throws IOException, XMLStreamException {
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(WorkbookXml.attribute(xml, "r"), column);
                var value = value(WorkbookXml.attribute(xml, "t"));
                if (!value.text().isEmpty()) {
                    cells.put(column, value);
                }
                column++;
            }
        }
    }

    private Value value(String type) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        var inline = "";
        boolean within = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    within = xml.getLocalName().equals("v");
                    inline = xml.getLocalName().equals("is") ? WorkbookSheets.text(xml, "is") : inline;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (within) {
                        WorkbookSheets.append(text, xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    within = false;
                    if (xml.getLocalName().equals("c")) {
                        return value(type, text.toString(), inline);
                    }
                }
                default -> {}
            }
        }
        return NOTHING;
    }

    private Value value(String type, String text, String inline) throws IOException {
        return switch (type) {
            case "s" -> new Value(shared(text.strip()), false);
            case "inlineStr" -> new Value(inline, false);
            case "", "n" -> new Value(text.strip(), true);
            default -> new Value(text, false);
        };
    }

    private String shared(String number) throws IOException {
        if (number.isEmpty()) {
            return "";
        }
        if (!number.matches("[0-9]{1,9}") || Integer.parseInt(number) >= texts.count()) {
            throw new IOException("a text that is not there");
        }
        return texts.get(Integer.parseInt(number));
    }

    private int row(String named) throws IOException {
        int number = named.isEmpty() ? line + 1 : named.matches("[0-9]{1,7}") ? Integer.parseInt(named) : 0;
        if (number <= line || number > LAST_ROW) {
            throw new IOException("a row out of its order");
        }
        return number;
    }

    private static int column(String named, int next) throws IOException {
        int column = named.isEmpty() ? next + 1 : 0;
        for (int n = 0; n < named.length() && n < 4 && named.charAt(n) >= 'A' && named.charAt(n) <= 'Z'; n++) {
            column = column * 26 + named.charAt(n) - 'A' + 1;
        }
        if (column < 1 || column > LAST_COLUMN) {
            throw new IOException("a column beyond the last");
        }
        return column - 1;
    }
}
