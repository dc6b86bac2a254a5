package org.huanjie.access.web.office;

import java.util.List;
import org.huanjie.shell.Page;

/** 账号设置页. */
public record AccessSettingsPage(int status, String county, boolean mine, List<Line> lines, List<String> faults)
        implements Page {

    /** 一项设置. */
    public record Line(String setting, String name, String what, int value, int least, int most) {}
}
