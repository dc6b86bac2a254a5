/** 定时 — what is done again and again by the clock, by one node at a time; its bookkeeping lies in the store, where all nodes see it. */
@NamedInterface("job")
@Uses({"scope"})
@NullMarked
package org.huanjie.store.job;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
