package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessTableTest {

    private final List<String> table =
            List.of("# a comment", "GET,/a,OPEN", "POST,/a,TELLER CALLER", "GET,/me,SIGNED-IN", "ANY,/error,NOBODY");

    @Test
    void theSameTableHasNoDifference() {
        assertThat(AccessTable.differences(AccessTable.parse(table), AccessTable.parse(table)))
                .isEmpty();
    }

    @Test
    void anEndpointWithoutARowIsTheRowToAdd() {
        assertThat(AccessTable.differences(AccessTable.parse(table), AccessTable.parse(table.subList(0, 4))))
                .containsExactly("+ ANY,/error,NOBODY");
    }

    @Test
    void aRowWithoutAnEndpointIsTheRowToTakeOut() {
        assertThat(AccessTable.differences(AccessTable.parse(table.subList(0, 3)), AccessTable.parse(table)))
                .containsExactly("- ANY,/error,NOBODY", "- GET,/me,SIGNED-IN");
    }

    @Test
    void anotherSetOfRolesIsBoth() {
        assertThat(AccessTable.differences(
                        AccessTable.parse(List.of("POST,/a,TELLER")), AccessTable.parse(List.of("POST,/a,CALLER"))))
                .containsExactly("- POST,/a,CALLER", "+ POST,/a,TELLER");
    }

    /** The two tables stand together: a new POST has its row in both before anything is booted to look at it. */
    @Test
    void everyPostSaysWhichIdsItTakes() {
        var posts = AccessTable.read().keySet().stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .map(AccessTable.Endpoint::path)
                .toList();
        assertThat(SiblingTable.read().stream().map(SiblingTable.Row::path).distinct())
                .as(
                        "paths of %s: add a new POST with the ids it takes, or PATH,- where it takes none",
                        SiblingTable.FILE)
                .containsExactlyInAnyOrderElementsOf(posts);
    }

    /** Whoever adds a POST says how what it does is taken back; what cannot be has a page before it, and its handler asks first. */
    @Test
    void everyPostIsUndoneOrConfirmedOrOnlyAdds() {
        assertThat(UndoneTable.faults(UndoneTable.read(), posts(), UndoneTable.asking()))
                .as("what does not hold of %s", UndoneTable.FILE)
                .isEmpty();
    }

    @Test
    void anActThatNothingUndoesAndNoPageStandsBeforeIsFound() {
        var table = List.of(
                new UndoneTable.Row("/close", "confirmed", "-"),
                new UndoneTable.Row("/open", "undone", "/shut"),
                new UndoneTable.Row("/mix", "adds", "a heap"),
                new UndoneTable.Row("/mix", "at will", "-"));
        assertThat(UndoneTable.faults(table, Set.of("/close", "/open", "/mix", "/new"), Set.of("/mix")))
                .containsExactly(
                        "no row: /new",
                        "/close does not ask first",
                        "/open is undone by nothing: /shut",
                        "/mix asks first and is not said to",
                        "unread: /mix",
                        "/mix asks first and is not said to");
    }

    private static Set<String> posts() {
        return AccessTable.read().keySet().stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .map(AccessTable.Endpoint::path)
                .collect(Collectors.toSet());
    }

    @Test
    void aRowStandsOnce() {
        assertThatThrownBy(() -> AccessTable.parse(List.of("GET,/a,OPEN", "GET,/a,NOBODY")))
                .hasMessageContaining("twice");
    }
}
