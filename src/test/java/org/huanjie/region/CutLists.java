package org.huanjie.region;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.huanjie.region.DivisionFile.DivisionList;
import org.huanjie.region.DivisionFile.Root;

/** 小名单 — a county's lists of 2017 and 2023, cut small: one village is renamed, two are merged, one becomes a community. */
public record CutLists(String county) {

    public static CutLists of(String county) {
        return new CutLists(county);
    }

    public String text(int edition) {
        var town = county + "100";
        var head = "code,name,parent_code\n" + town + ",甲镇," + county + "\n";
        return edition == 2017
                ? head + line("200", "甲村委会") + line("201", "乙村委会") + line("202", "丙村委会") + line("204", "丁村委会")
                : head + line("200", "新甲村委会") + line("203", "乙丙村委会") + line("204", "丁社区");
    }

    public DivisionList list(int edition) {
        return new DivisionList(root(), edition, county);
    }

    public Optional<Root> root() {
        return Optional.of(new Root(county, "甲县"));
    }

    public InputStream later() {
        return stream(text(2023));
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String line(String own, String name) {
        return county + "100" + own + "," + name + "," + county + "100\n";
    }
}
