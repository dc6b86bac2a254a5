package org.huanjie.shell.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

/** 不读的正文 — ends the connection after the answer where a {@link LargeBody} was not let in; Tomcat itself would read it to its end. */
final class UnreadBodies extends ValveBase {

    UnreadBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (LargeBody.staysUnread(request)) {
            // what is not sent by now, Tomcat would make a fault of
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
