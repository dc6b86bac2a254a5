/** 移交归档 — bags, their seals, where they went and how long they are kept. */
@NamedInterface("archive")
@Uses({"desk", "opening", "poll"})
@NullMarked
package org.huanjie.polling.archive;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
