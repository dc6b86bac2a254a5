package org.huanjie.county.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 县名录总页 — every list of a county. */
public record CountyListsPage(String county, List<Line> lists) implements Page {

    /** 名录一行. */
    public record Line(String href, String name, String what, String state) {}
}
