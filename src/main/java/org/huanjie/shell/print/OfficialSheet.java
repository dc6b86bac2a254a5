package org.huanjie.shell.print;

import java.util.List;
import java.util.stream.IntStream;

/**
 * 公文 — a notice or a form in the official form of GB/T 9704, put together from its parts: whoever adds a paper writes what it says and no
 * template. Written through {@link OfficialDraft}.
 *
 * @param place whose it is, above the title
 * @param number its number as a line, or empty
 * @param isForm whether it is a form that is worked with, in the smaller size, and no notice
 * @param signed 落款: the organ over its seal, then the day
 * @param chain how far the village's chain had come, as a line, or empty
 */
public record OfficialSheet(
        String place,
        String title,
        String number,
        boolean isForm,
        List<Part> parts,
        List<String> signed,
        List<String> reporting,
        String chain)
        implements Sheet, Posted {

    /** 公文的一部分. */
    public sealed interface Part {

        /** 段落, with its first line two characters in. */
        record Text(String text) implements Part {}

        /** 行, from the margin on: whom it is for. */
        record Line(String text) implements Part {}

        /** 说明, in the least size. */
        record Small(String text) implements Part {}

        /** 小标题. */
        record Heading(String text) implements Part {}

        /** 名单, so many names to a row. */
        record Names(List<List<String>> rows) implements Part {}

        /** 表格; rows may be empty for the pen. */
        record Table(Kind kind, List<String> heads, List<List<String>> rows) implements Part {

            /** Whether the cells of this column say what the next one holds. */
            public boolean titled(int column) {
                return kind.fields && column % 2 == 0;
            }
        }
    }

    /** 表格种类 — how a table is set: its style and whether its columns are fields with their titles. */
    public enum Kind {
        /** 一般表格 */
        PLAIN("plain", false),
        /** 多列表格, in size 5 */
        CLOSE("close", false),
        /** 手填表格: rows high enough to write in */
        PEN("pen", false),
        /** 字段: a title and what is written beside it */
        FIELDS("fields pen", true),
        /** 大格字段: room for some sentences */
        TALL("fields tall", true);

        private final String css;
        private final boolean fields;

        Kind(String css, boolean fields) {
            this.css = css;
            this.fields = fields;
        }

        public String css() {
            return css;
        }
    }

    /** So many to a row, the last one filled up. */
    static List<List<String>> rows(List<String> names, int columns) {
        return IntStream.iterate(0, from -> from < names.size(), from -> from + columns)
                .mapToObj(from -> IntStream.range(from, from + columns)
                        .mapToObj(n -> n < names.size() ? names.get(n) : "")
                        .toList())
                .toList();
    }
}
