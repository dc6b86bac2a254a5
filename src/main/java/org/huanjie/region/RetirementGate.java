package org.huanjie.region;

import java.util.List;

/** 撤并之门 — what keeps a village on the list of divisions; implemented above, where more is known of villages than their code. */
public interface RetirementGate {

    /** Those of these villages that must not go now, whoever asks. */
    List<String> kept(List<String> villages);
}
