package org.huanjie.access.web.kept;

import java.util.List;
import org.huanjie.shell.Page;

/** 留存一览页 — what is kept of whom, why and until when. */
public record KeptPage(List<Part> parts) implements Page {

    /** 一类人 — those whose data it is, and what is kept of them. */
    public record Part(String id, String whose, String who, List<Line> lines) {}

    /** 一项 — what is kept on one ground until one end; the columns for whoever reads the store. */
    public record Line(String what, String purpose, String ground, String until, String form, List<String> columns) {}
}
