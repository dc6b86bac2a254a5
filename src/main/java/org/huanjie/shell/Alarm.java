package org.huanjie.shell;

import java.util.List;

/** 告警 — what an office that runs the program must look after now; stands above each of its pages. Another module watches. */
public interface Alarm {

    /** The message keys of what is wrong; none where all is well. */
    List<String> keys();
}
