package org.huanjie.publication.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 链头页 — the heads of the chains within a division, its own first. */
public record ChainsPage(List<Line> lines) implements Page {

    /** 链头行. */
    public record Line(String name, String division, long number, String hash, String at) {}
}
