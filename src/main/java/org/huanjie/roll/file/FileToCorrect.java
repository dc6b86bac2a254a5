package org.huanjie.roll.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.roll.line.Fault;
import org.huanjie.roll.line.RollWords;
import org.springframework.stereotype.Component;

/** 待改文件 — a faulty file as it came, each line with what is wrong with it in a last column; to be corrected and loaded again. */
@Component
public class FileToCorrect {

    private static final String MARK = "\uFEFF"; // spreadsheets know UTF-8 by it

    private final RollWords words;

    FileToCorrect(RollWords words) {
        this.words = words;
    }

    public String text(InputStream csv, List<Fault> faults, Locale language) throws IOException {
        var text = new StringWriter();
        write(csv, faults, language, text);
        return text.toString();
    }

    /** Line by line, whatever the length of the file. */
    public void write(InputStream csv, List<Fault> faults, Locale language, Writer to) throws IOException {
        var byLine = faults.stream().collect(Collectors.groupingBy(Fault::line));
        to.write(MARK);
        try (var file = new RollCsv(csv, words);
                var writer = CsvWriter.builder().build(to)) {
            file.above().forEach(record -> writer.writeRecord(with(record, byLine, language)));
            writer.writeRecord(with(file.header(), words.word("roll.column-problem", language)));
            for (var batch = file.next(1000); !batch.isEmpty(); batch = file.next(1000)) {
                batch.forEach(record -> writer.writeRecord(with(record, byLine, language)));
            }
        }
    }

    /** What is wrong, in one sentence. */
    public String sentence(Fault fault, Locale language) {
        var problem = words.word(fault.problem().key(), language, fault.other(), fault.found());
        var column = fault.column();
        return column == null ? problem : words.word("roll.column." + column, language) + ": " + problem;
    }

    private List<String> with(CsvRecord record, Map<Integer, List<Fault>> faults, Locale language) {
        var here = faults.getOrDefault((int) record.getStartingLineNumber(), List.of());
        return with(
                record.getFields(),
                here.stream().map(fault -> sentence(fault, language)).collect(Collectors.joining(" ")));
    }

    private static List<String> with(List<String> fields, String last) {
        var all = new ArrayList<String>(fields.size() + 1);
        fields.forEach(field -> all.add(harmless(field)));
        all.add(last);
        return all;
    }

    // a spreadsheet would run what begins so
    private static String harmless(String field) {
        return !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
