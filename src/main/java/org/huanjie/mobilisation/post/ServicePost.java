package org.huanjie.mobilisation.post;

import org.huanjie.shell.Worded;

/** 服务岗 — what somebody does at the service post in the hall. */
public enum ServicePost implements Worded {
    /** 政策宣讲: answers questions about the rules, never about who to vote for */
    POLICY,
    /** 现场引导 */
    GUIDING,
    /** 秩序维护 */
    ORDER;

    @Override
    public String key() {
        return "mobilisation.post.duty." + name();
    }
}
