package org.huanjie.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.huanjie.publication.report.ReportSheet.Field;
import org.huanjie.publication.report.ReportSheet.Grid;
import org.huanjie.shell.Words;

/** 报告单的格 — fields and rows of the form; what nobody recorded is blank for the pen. */
final class ReportFields {

    static final String BLANK = "";

    private static final int FIELDS = 4;

    private final Words words;

    ReportFields(Words words) {
        this.words = words;
    }

    Field field(String label, String value) {
        return new Field(words.of(label), value);
    }

    Grid grid(String heading, Field... fields) {
        return new Grid(words.of(heading), rows(List.of(fields)));
    }

    List<List<Field>> rows(List<Field> fields) {
        var rows = new ArrayList<List<Field>>();
        for (int from = 0; from < fields.size(); from += FIELDS) {
            var row = new ArrayList<>(fields.subList(from, Math.min(from + FIELDS, fields.size())));
            while (row.size() < FIELDS && fields.size() > FIELDS) {
                row.add(new Field(BLANK, BLANK));
            }
            rows.add(row);
        }
        return rows;
    }

    static String number(OptionalInt number) {
        return number.isPresent() ? count(number.getAsInt()) : BLANK;
    }

    static String count(int number) {
        return Integer.toString(number);
    }
}
