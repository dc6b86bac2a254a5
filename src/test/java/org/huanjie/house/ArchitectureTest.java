package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 架构图守则 — the picture of floors and rooms in docs/architecture.md is the program's own.
 * {@code ./huanjie test -Dtest=ArchitectureTest -Dhouse.architecture=write} draws it anew.
 */
class ArchitectureTest {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- drawn from the code: ArchitectureTest -->\n";
    private static final String END = "<!-- end of what is drawn -->\n";
    private static final String VIOLATORS = "org.huanjie.house.violators.floors";
    private static final String RING = "org.huanjie.house.violators.ring";

    @Test
    void thePictureIsTheProgramsOwn() throws IOException {
        var rooms = new Rooms(Path.of("src/main/java/org/huanjie"));
        var drawn = drawn(Floors.of(Compiled.house(), "org.huanjie", rooms::said), rooms);
        if ("write".equals(System.getProperty("house.architecture"))) {
            Files.writeString(PAGE, with(Tree.text(PAGE), drawn));
        }
        assertThat(between(Tree.text(PAGE)))
                .as(
                        "the picture is not the program's: draw it anew with -Dtest=ArchitectureTest -Dhouse.architecture=write")
                .isEqualTo(drawn);
    }

    @Test
    void arrowsPointDownAndLeaveOutWhatGoesWithoutSaying() {
        var floors = Floors.of(Compiled.violators("floors"), VIOLATORS, module -> !module.isEmpty());
        assertThat(floors.fromTheTop().toString()).isEqualTo("[[attic], [middle], [cellar]]");
        assertThat(floors.uses("attic")).containsExactly("cellar", "middle");
        assertThat(floors.arrows("attic")).containsExactly("middle");
        assertThat(Floors.of(Compiled.violators("floors"), VIOLATORS, "middle"::equals)
                        .fromTheTop()
                        .toString())
                .isEqualTo("[[middle]]");
    }

    @Test
    void anOldPictureIsCaught() {
        var floors = Floors.of(Compiled.violators("floors"), VIOLATORS, module -> !module.isEmpty());
        var rooms = new Rooms(Path.of("src/test/java/org/huanjie/house/violators/floors"));
        var drawn = drawn(floors, rooms);
        assertThat(drawn).contains("attic --> middle", "| `.` | 地窖 — what `all` stands on. |");
        assertThat(between(with("# Page\n" + BEGIN + END, drawn))).isEqualTo(drawn);
        assertThat(between("# Page\n" + BEGIN + drawn.replace("attic --> middle", "attic --> cellar") + END))
                .isNotEqualTo(drawn);
    }

    @Test
    void aCircleOfModulesIsCaught() {
        assertThatThrownBy(() -> Floors.of(Compiled.violators("ring"), RING, module -> !module.isEmpty()))
                .hasMessage("modules go round in a circle: egg → hen → egg");
    }

    private static String drawn(Floors floors, Rooms rooms) {
        return "\n```mermaid\nflowchart TB\n" + picture(floors, rooms) + "```\n\n" + table(floors, rooms) + "\n";
    }

    private static String picture(Floors floors, Rooms rooms) {
        var modules = floors.fromTheTop();
        var boxes = modules.stream()
                .map(floor -> floor.stream()
                        .map(module -> "    " + rooms.named(module) + "\n")
                        .collect(Collectors.joining(
                                "",
                                "  subgraph floor" + (modules.size() - modules.indexOf(floor))
                                        + "[\" \"]\n    direction LR\n",
                                "  end\n")));
        var arrows = modules.stream()
                .flatMap(floor -> floor.stream())
                .flatMap(module -> floors.arrows(module).stream().map(used -> "  " + module + " --> " + used + "\n"));
        return Stream.concat(boxes, arrows).collect(Collectors.joining());
    }

    private static String table(Floors floors, Rooms rooms) {
        return floors.fromTheTop().stream()
                .flatMap(floor -> floor.stream())
                .filter(rooms::said)
                .flatMap(module -> rooms.of(module).stream().map(room -> row(module, room, rooms)))
                .collect(Collectors.joining("", "| module | package | what it says of itself |\n|---|---|---|\n", ""));
    }

    private static String row(String module, String room, Rooms rooms) {
        var name = room.isEmpty() ? "[" + module + "](../" + rooms.folder(module, "") + ")" : "";
        return "| %s | `%s` | %s |\n".formatted(name, room.isEmpty() ? "." : room, rooms.says(module, room));
    }

    private static String between(String page) {
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    private static String with(String page, String drawn) {
        return page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + drawn + page.substring(page.indexOf(END));
    }
}
