package org.huanjie.wall.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.region.Division;
import org.huanjie.shell.Frame;
import org.huanjie.shell.Words;
import org.huanjie.wall.Wall;
import org.huanjie.wall.WallState;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WallPageTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 2, 15);

    @Test
    void everyVillageHasItsCellTitledByNameAndState() {
        var page = page(new WallPages.Choice(Optional.empty(), "", Set.of()));
        assertThat(page.rows()).flatExtracting(WallPage.Row::cells).extracting(WallPage.Cell::title).hasSize(3).contains("潘南村 · 投票中");
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
        assertThat(page.rows()).flatExtracting(WallPage.Row::cells).extracting(WallPage.Cell::css).contains("polling").doesNotContain("passed");
    }

    @Test
    void theLegendCountsWhatTheWallShows() {
        var page = page(new WallPages.Choice(Optional.empty(), "", Set.of()));
        assertThat(page.legend()).extracting(WallPage.Legend::word, WallPage.Legend::count).contains(org.assertj.core.groups.Tuple.tuple("已准入", "1"));
    }

    @Test
    void aLongNameIsCutInTheCellAndWholeInItsTitle() {
        var village = new Division("330326101240", "下垟埠新桥村", "330326101");
        var cell = new WallPages(words(), wall(List.of(new Wall.Cell(village, WallState.PASSED))), new WallPages.Choice(Optional.empty(), "", Set.of()))
                .page("/w", "/w", TODAY)
                .rows()
                .getFirst()
                .cells()
                .getFirst();
        assertThat(cell.name()).isEqualTo("下垟埠");
        assertThat(cell.title()).startsWith("下垟埠新桥村");
    }

    private static WallPage page(WallPages.Choice choice) {
        return new WallPages(words(), wall(List.of(
                        cell("330326103210", "潘南村", WallState.POLLING),
                        cell("330326103216", "裕丰村", WallState.PASSED),
                        cell("330326103220", "后林村", WallState.UNAPPLIED))), choice)
                .page("/counties/330326/wall", "/counties/330326/wall", TODAY);
    }

    private static Wall.Cell cell(String code, String name, WallState state) {
        return new Wall.Cell(new Division(code, name, code.substring(0, 9)), state);
    }

    private static Wall wall(List<Wall.Cell> cells) {
        return new Wall(
                new Division("330326", "平阳县", ""),
                List.of(new Wall.Town(new Division("330326103", "萧江镇", "330326"), cells)),
                new Wall.Figures(3, 2, 1, 0, 0, 1298, 0),
                List.of(),
                List.of());
    }

    private static Words words() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/wall", "messages/shell", "messages/access");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new Words(source, Locale.SIMPLIFIED_CHINESE);
    }

    // DRAFT
    @Test
    void draft() throws IOException {
        var out = System.getenv("DRAFT");
        if (out == null) return;
        var lines = new InputStreamReader(WallPageTest.class.getResourceAsStream("/divisions/pingyang-2017.csv"), StandardCharsets.UTF_8);
        var ready = new java.util.HashMap<String, WallState>();
        for (var l : Files.readAllLines(Path.of("src/main/resources/pilot/readiness.csv")).stream().skip(1).toList()) {
            var f = l.split(",", -1);
            ready.put(f[0], f.length < 4 || f[3].isEmpty() ? (f[2].contains("N") ? WallState.SELF_CHECK : WallState.VERIFYING) : f[3].contains("N") ? WallState.RECTIFYING : WallState.PASSED);
        }
        ready.put("330326103210", WallState.DECLARED); ready.put("330326103216", WallState.POLLING); ready.put("330326103220", WallState.COUNTING);
        ready.put("330326103221", WallState.NOMINATING); ready.put("330326103222", WallState.REGISTERING);ready.put("330326103223", WallState.READY);ready.put("330326103224", WallState.PREPARING);ready.put("330326103225", WallState.REFUSED);
        var towns = new java.util.LinkedHashMap<String, Division>(); var cells = new java.util.TreeMap<String, List<Wall.Cell>>();
        for (var l : new java.io.BufferedReader(lines).lines().skip(1).toList()) {
            var f = l.split(",");
            if (f[0].length() == 9) towns.put(f[0], new Division(f[0], f[1], f[2]));
            var n = f[1].replaceAll("委会$", "").replaceAll("村村$", "村");
            var d = new Division(f[0], n, f[2]);
            if (d.level() == org.huanjie.region.Level.VILLAGE && d.isVillage()) cells.computeIfAbsent(f[2], k -> new ArrayList<>()).add(new Wall.Cell(d, ready.getOrDefault(f[0], WallState.UNAPPLIED)));
        }
        var wall = new Wall(new Division("330326", "平阳县", ""), cells.keySet().stream().map(t -> new Wall.Town(towns.get(t), cells.get(t))).toList(),
                new Wall.Figures(599, 536, 3, 1, 7, 3236, 2861), List.of(), List.of(new Wall.Day(LocalDate.of(2017,2,16),"OBJECTIONS",3), new Wall.Day(LocalDate.of(2017,3,4),"VOTE",3)));
        var page = new WallPages(words(), wall, new WallPages.Choice(Optional.empty(), "", Set.of())).page("/wall.html", "/wall.html", TODAY);
        var frame = new Frame(words(), "/x", Optional.of(new org.huanjie.shell.Viewer(){ public String personName(){return "陈试";} public String roleName(){return "COUNTY_OFFICE";} public String division(){return "330326";}}),
                List.of(new Frame.Link("挂图", "/", true), new Frame.Link("准入评估", "/", false), new Frame.Link("选民登记", "/", false), new Frame.Link("投票", "/", false)), Optional.empty(), "2017 年 2 月 15 日 星期三", new Frame.Csrf("_csrf", "x"), false);
        var o = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "huanjie.pages").render("wall/WallPage.jte", Map.of("page", page, "frame", frame), o);
        Files.writeString(Path.of(out), o.toString());
    }
}
