package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 字体切片 — a page never loads a whole font: each slice is small, all that pages say is in the close ones, and every other character in some block. */
class FontSlicesTest {

    private static final Path SHEET = Path.of("src/main/resources/static/assets/fonts.css");
    private static final Path FOLDER = Path.of("src/main/resources/static/fonts");
    private static final int LARGEST = 200_000;

    private static final Pattern FACE = Pattern.compile("url\\(\"/fonts/([^\"]+)\"\\)[^}]*unicode-range:([^}]+)}");
    private static final Pattern SPAN = Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?");

    @Test
    void eachSliceIsThereAndSmallAndNoneIsUnused() throws IOException {
        var faces = faces();
        assertThat(faces).hasSizeGreaterThan(40);
        try (var files = Files.list(FOLDER)) {
            var fonts = files.filter(file -> !file.toString().endsWith(".md") && !file.toString().endsWith(".txt"))
                    .toList();
            assertThat(fonts).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrderElementsOf(faces.keySet());
            assertThat(large(fonts)).isEmpty();
        }
    }

    @Test
    void whatThePagesSayIsInTheCloseSlicesOfBothWeights() throws IOException {
        for (var weight : List.of("huanjie-400-", "huanjie-700-")) {
            var close = new BitSet();
            faces().forEach((file, covered) -> {
                if (file.startsWith(weight) && !file.startsWith(weight + "r")) {
                    close.or(covered);
                }
            });
            assertThat(said().stream().filter(one -> !close.get(one)).map(Character::toString))
                    .as(weight)
                    .isEmpty();
        }
    }

    /** Names: 喆 and 堃 are outside GB 2312, 㙍 outside the first block of all. */
    @Test
    void aRareCharacterOfANameComesOut() {
        var all = new BitSet();
        faces().values().forEach(all::or);
        assertThat("喆堃镕㙍".codePoints().filter(one -> !all.get(one))).isEmpty();
    }

    @Test
    void aWholeFontWouldBeFound() {
        assertThat(large(List.of(Path.of("src/main/resources/print/fonts/NotoSansSC_400Regular.ttf")))).hasSize(1);
    }

    private static List<Path> large(List<Path> fonts) {
        return fonts.stream().filter(font -> font.toFile().length() > LARGEST).toList();
    }

    private static TreeMap<String, BitSet> faces() {
        var faces = new TreeMap<String, BitSet>();
        FACE.matcher(Tree.text(SHEET)).results().forEach(face -> {
            var covered = new BitSet();
            SPAN.matcher(face.group(2)).results().forEach(span -> {
                int from = Integer.parseInt(span.group(1), 16);
                int until = span.group(2) == null ? from : Integer.parseInt(span.group(2), 16);
                covered.set(from, until + 1);
            });
            faces.put(face.group(1), covered);
        });
        return faces;
    }

    // Chinese words alone: signs and arrows come from any machine
    private static TreeSet<Integer> said() throws IOException {
        var said = new TreeSet<Integer>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.filter(one -> !one.toString().endsWith("_en.properties")).toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMapToInt(String::codePoints)
                        .filter(Character::isIdeographic)
                        .forEach(said::add);
            }
        }
        return said;
    }
}
