package org.entente.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.QueryCancelledException;
import org.entente.serve.web.Refusal;
import org.entente.serve.web.Replies;
import org.entente.store.BadParameter;
import org.entente.store.StoreFailure;

/** A {@link Route} as the server wants it; tells in words why a request is not answered. */
final class RouteServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Route route;

  RouteServlet(Route route) {
    this.route = route;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      route.answer(new Asked(request), response);
    } catch (Refusal refusal) {
      Replies.refuse(response, refusal);
    } catch (BadParameter e) {
      Replies.refuse(response, new Refusal(Refusal.BAD_REQUEST, e.getMessage()));
    } catch (StoreFailure e) {
      Replies.refuse(response, new Refusal(Refusal.BUSY, "The store cannot be read now"));
    } catch (QueryCancelledException e) {
      Refusal why = new Refusal(Refusal.BUSY, "The query takes too long; ask for less");
      Replies.refuse(response, new Asked(request).ticket().refusal().orElse(why));
    }
  }
}
