package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 形状守则 — no file, method, package, record, constructor or circle of types over what {@link Shape.Kind} says is enough, and no simple name
 * for two things. What the house does not hold yet stands in {@code house/shapes.csv} with its present value, and may only shrink: a line
 * that says more than is there, or is not needed, fails too. {@code ./huanjie test -Dtest=ShapesTest -Dhouse.shapes=write} writes the list anew.
 */
class ShapesTest {

    private static final Path KNOWN = Path.of("src/test/resources/house/shapes.csv");
    private static final String HOUSE = "org/huanjie/";
    private static final String HEADING = "kind,name,value";

    @Test
    void nothingIsBiggerThanItWas() throws IOException {
        var present = lines(Shape.tooBig(largest(house())));
        if ("write".equals(System.getProperty("house.shapes"))) {
            Files.writeString(KNOWN, HEADING + "\n" + String.join("\n", present) + "\n");
        }
        var known = Tree.text(KNOWN).lines().skip(1).toList();
        assertThat(beyond(present, known))
                .as("over the limit and not listed with this value: divide it")
                .isEmpty();
        assertThat(beyond(known, present))
                .as("listed, and smaller or gone: write the list anew, -Dhouse.shapes=write")
                .isEmpty();
    }

    @Test
    void eachShapeIsMeasured() {
        var many = IntStream.range(0, 13).mapToObj(n -> "int a" + n).collect(Collectors.joining(", "));
        var big = "class Big {\n  Big(" + many + ") {}\n  void all() {\n" + "    go();\n".repeat(300) + "  }\n}\n";
        var shapes = Sources.shapes(Map.of(
                "Big.java",
                big,
                "Wide.java",
                "record Wide(" + many + ") { static int ONE = 1; Wide { } }",
                "Fine.java",
                "class Fine { Fine(int a) {} }"));
        assertThat(lines(Shape.tooBig(shapes)))
                .containsExactly("file,Big.java,305", "method,Big.all,302", "record,Wide,13", "constructor,Big,13");
    }

    @Test
    void packagesAndNamesAreCounted() {
        var files = new ArrayList<Path>();
        IntStream.range(0, 26).forEach(n -> files.add(Path.of("org/huanjie/heap/Part" + n + ".java")));
        files.add(Path.of("org/huanjie/heap/package-info.java"));
        files.add(Path.of("org/huanjie/other/web/Part3.java"));
        assertThat(lines(Shape.tooBig(places(files)))).containsExactly("package,heap,26", "name,Part3,2");
    }

    @Test
    void aCircleIsCaught() {
        assertThat(lines(Circles.of(Compiled.violators("circle")))).containsExactly("circle,Egg,2", "circle,Hen,2");
    }

    @Test
    void aListThatSaysTooMuchOrTooLittleIsCaught() {
        assertThat(beyond(List.of("file,A.java,310"), List.of("file,A.java,305")))
                .containsExactly("file,A.java,310");
        assertThat(beyond(List.of("file,A.java,310"), List.of("file,A.java,310")))
                .isEmpty();
        assertThat(beyond(List.of(), List.of("file,A.java,310"))).isEmpty();
    }

    private static List<Shape> house() {
        var files = Tree.sources();
        var sources = new HashMap<String, String>();
        var shapes = new ArrayList<>(places(files));
        for (var file : files) {
            // two files of one name are measured one after the other
            if (sources.putIfAbsent(file.getFileName().toString(), Tree.text(file)) != null) {
                shapes.addAll(Sources.shapes(Map.of(file.getFileName().toString(), Tree.text(file))));
            }
        }
        shapes.addAll(Sources.shapes(sources));
        shapes.addAll(Circles.of(Compiled.house()));
        return shapes;
    }

    // how many types a package holds, and how many bear a name
    private static List<Shape> places(Collection<Path> files) {
        var packages = new TreeMap<String, Integer>();
        var names = new TreeMap<String, Integer>();
        files.stream().filter(file -> !file.endsWith("package-info.java")).forEach(file -> {
            packages.merge(below(file.getParent()), 1, Integer::sum);
            names.merge(file.getFileName().toString().replace(".java", ""), 1, Integer::sum);
        });
        var shapes = new ArrayList<Shape>();
        packages.forEach((name, count) -> shapes.add(new Shape(Shape.Kind.PACKAGE, name, count)));
        names.forEach((name, count) -> shapes.add(new Shape(Shape.Kind.NAME, name, count)));
        return shapes;
    }

    // src/main/java/org/huanjie/count/web is count.web
    private static String below(Path folder) {
        var whole = folder + "/";
        return whole.substring(whole.indexOf(HOUSE) + HOUSE.length())
                .replaceFirst("/$", "")
                .replace('/', '.');
    }

    // of overloaded methods and nested types of one name, the largest
    private static Collection<Shape> largest(Collection<Shape> shapes) {
        var largest = new TreeMap<String, Shape>();
        shapes.forEach(shape -> largest.merge(
                shape.kind() + shape.name(), shape, (one, other) -> one.value() >= other.value() ? one : other));
        return largest.values();
    }

    private static List<String> beyond(Collection<String> lines, Collection<String> others) {
        var beyond = new TreeSet<>(lines);
        beyond.removeAll(others);
        return List.copyOf(beyond);
    }

    private static List<String> lines(Collection<Shape> shapes) {
        return shapes.stream().sorted().map(Shape::line).toList();
    }
}
