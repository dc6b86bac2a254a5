package org.huanjie.discipline.web;

import java.util.List;
import org.huanjie.discipline.DisciplineRoom.Entrance;
import org.huanjie.shell.Page;

/** 纪律页 — the parts of discipline that are open to whoever looks, each with what is done there. */
public record DisciplinePage(List<Entrance> entrances) implements Page {}
