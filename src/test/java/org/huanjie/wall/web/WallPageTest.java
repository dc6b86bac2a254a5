package org.huanjie.wall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.mobilisation.figure.CallFigures;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.region.Division;
import org.huanjie.shell.Words;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.Wall;
import org.huanjie.wall.WallState;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WallPageTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 2, 15);

    @Test
    void everyVillageHasItsCellTitledByNameAndState() {
        var page = page(WallPages.Choice.ALL);
        assertThat(page.rows())
                .flatExtracting(WallPage.Row::cells)
                .extracting(WallPage.Cell::title)
                .hasSize(3)
                .contains("潘南村 · 投票中");
    }

    @Test
    void aCellOfAnotherStateIsDimmedNotHidden() {
        var page = page(new WallPages.Choice(Optional.of(WallState.POLLING), "", Set.of()));
        assertThat(page.rows())
                .flatExtracting(WallPage.Row::cells)
                .extracting(WallPage.Cell::css)
                .containsExactlyInAnyOrder("polling", "passed dim", "unapplied dim");
    }

    @Test
    void whatASearchFoundStaysBright() {
        var page = page(new WallPages.Choice(Optional.empty(), "pn", Set.of("330326103210")));
        assertThat(page.found()).contains("找到 1 个村：“pn”");
        assertThat(page.rows())
                .flatExtracting(WallPage.Row::cells)
                .extracting(WallPage.Cell::css)
                .contains("polling")
                .doesNotContain("passed");
    }

    @Test
    void theLegendCountsWhatTheWallShows() {
        var page = page(WallPages.Choice.ALL);
        assertThat(page.legend())
                .extracting(WallPage.Legend::word, WallPage.Legend::count)
                .contains(org.assertj.core.groups.Tuple.tuple("已准入", "1"));
    }

    @Test
    void aLongNameIsCutInTheCellAndWholeInItsTitle() {
        var village = new Division("330326101240", "下垟埠新桥村", "330326101");
        var cell = new WallPages(
                        words(), matrix(List.of(new Wall.Cell(village, WallState.PASSED))), WallPages.Choice.ALL)
                .page("/w", "/w", TODAY, "1")
                .rows()
                .getFirst()
                .cells()
                .getFirst();
        assertThat(cell.name()).isEqualTo("下垟埠");
        assertThat(cell.title()).startsWith("下垟埠新桥村");
    }

    private static WallPage page(WallPages.Choice choice) {
        return new WallPages(
                        words(),
                        matrix(List.of(
                                cell("330326103210", "潘南村", WallState.POLLING),
                                cell("330326103216", "裕丰村", WallState.PASSED),
                                cell("330326103220", "后林村", WallState.UNAPPLIED))),
                        choice)
                .page("/counties/330326/wall", "/counties/330326/wall", TODAY, "1");
    }

    private static Wall.Cell cell(String code, String name, WallState state) {
        return new Wall.Cell(new Division(code, name, code.substring(0, 9)), state);
    }

    private static Matrix matrix(List<Wall.Cell> cells) {
        return Matrix.of(
                wall(cells), TODAY, new Matrix.Sources(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private static Wall wall(List<Wall.Cell> cells) {
        return new Wall(
                new Division("330326", "平阳县", ""),
                List.of(new Wall.Town(new Division("330326103", "萧江镇", "330326"), cells)),
                new Wall.Figures(3, 2, 1, 0, 0, new Turnout(1298, 0, 0), CallFigures.NONE),
                List.of(),
                List.of());
    }

    private static Words words() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/wall", "messages/polling", "messages/shell", "messages/access");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new Words(source, Locale.SIMPLIFIED_CHINESE);
    }
}
