package apps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small language: lexer, parser to sealed records, evaluator by pattern matching. */
public class Interpreter {
    sealed interface Expression permits Number, Text, Variable, Binary, Unary, Call, Function, If, Let {}

    record Number(double value) implements Expression {}

    record Text(String value) implements Expression {}

    record Variable(String name) implements Expression {}

    record Binary(Expression left, String operator, Expression right) implements Expression {}

    record Unary(String operator, Expression operand) implements Expression {}

    record Call(Expression function, List<Expression> arguments) implements Expression {}

    record Function(List<String> parameters, Expression body) implements Expression {}

    record If(Expression condition, Expression then, Expression otherwise) implements Expression {}

    record Let(String name, Expression value, Expression body) implements Expression {}

    record Closure(Function function, Scope scope) {}

    record Token(Kind kind, String text, int position) {
        enum Kind {
            NUMBER,
            STRING,
            NAME,
            OPERATOR,
            END
        }
    }

    static class SyntaxError extends RuntimeException {
        SyntaxError(String message, Token token) {
            super(message + " at " + token.position()
                    + (token.kind() == Token.Kind.END ? " (end)" : " ('" + token.text() + "')"));
        }
    }

    static class Scope {
        private final Map<String, Object> names = new LinkedHashMap<>();
        private final Scope outer;

        Scope(Scope outer) {
            this.outer = outer;
        }

        Object get(String name) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                if (scope.names.containsKey(name)) {
                    return scope.names.get(name);
                }
            }
            throw new IllegalArgumentException("unknown name " + name);
        }
    }

    static List<Token> lex(String source) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int start = i;
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            Token.Kind kind = switch (c) {
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                    while (i < source.length() && (Character.isDigit(source.charAt(i)) || source.charAt(i) == '.')) {
                        i++;
                    }
                    yield Token.Kind.NUMBER;
                }
                case '"' -> {
                    i = source.indexOf('"', i + 1) + 1;
                    if (i == 0) {
                        throw new SyntaxError("open string", new Token(Token.Kind.STRING, "\"", start));
                    }
                    yield Token.Kind.STRING;
                }
                default -> {
                    if (Character.isLetter(c)) {
                        while (i < source.length() && Character.isLetterOrDigit(source.charAt(i))) {
                            i++;
                        }
                        yield Token.Kind.NAME;
                    }
                    i += i + 1 < source.length()
                                    && List.of("==", "<=", ">=", "=>").contains(source.substring(i, i + 2))
                            ? 2
                            : 1;
                    yield Token.Kind.OPERATOR;
                }
            };
            tokens.add(new Token(kind, source.substring(start, i), start));
        }
        tokens.add(new Token(Token.Kind.END, "", source.length()));
        return tokens;
    }

    static class Parser {
        private static final List<List<String>> LEVELS =
                List.of(List.of("==", "<", ">", "<=", ">="), List.of("+", "-"), List.of("*", "/", "%"));
        private final List<Token> tokens;
        private int at;

        Parser(String source) {
            tokens = lex(source);
        }

        Expression whole() {
            Expression expression = expression();
            if (peek().kind() != Token.Kind.END) {
                throw new SyntaxError("unexpected", peek());
            }
            return expression;
        }

        private Token peek() {
            return tokens.get(at);
        }

        private boolean accept(String text) {
            if (peek().kind() != Token.Kind.STRING && peek().text().equals(text)) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(String text) {
            if (!accept(text)) {
                throw new SyntaxError("expected '" + text + "'", peek());
            }
        }

        private String name() {
            if (peek().kind() != Token.Kind.NAME) {
                throw new SyntaxError("expected a name", peek());
            }
            return tokens.get(at++).text();
        }

        private Expression expression() {
            if (accept("if")) {
                Expression condition = expression();
                expect("then");
                Expression then = expression();
                expect("else");
                return new If(condition, then, expression());
            }
            if (accept("let")) {
                String name = name();
                expect("=");
                Expression value = expression();
                expect("in");
                return new Let(name, value, expression());
            }
            if (accept("fun")) {
                List<String> parameters = new ArrayList<>();
                while (!accept("=>")) {
                    parameters.add(name());
                }
                return new Function(List.copyOf(parameters), expression());
            }
            return binary(0);
        }

        private Expression binary(int level) {
            if (level == LEVELS.size()) {
                return unary();
            }
            Expression left = binary(level + 1);
            while (peek().kind() == Token.Kind.OPERATOR && LEVELS.get(level).contains(peek().text())) {
                String operator = tokens.get(at++).text();
                left = new Binary(left, operator, binary(level + 1));
            }
            return left;
        }

        private Expression unary() {
            return accept("-") ? new Unary("-", unary()) : call();
        }

        private Expression call() {
            Expression function = atom();
            while (accept("(")) {
                List<Expression> list = new ArrayList<>();
                if (!accept(")")) {
                    do {
                        list.add(expression());
                    } while (accept(","));
                    expect(")");
                }
                function = new Call(function, list);
            }
            return function;
        }

        private Expression atom() {
            Token token = peek();
            at++;
            return switch (token.kind()) {
                case NUMBER -> new Number(Double.parseDouble(token.text()));
                case STRING -> new Text(token.text().substring(1, token.text().length() - 1));
                case NAME -> new Variable(token.text());
                case OPERATOR -> {
                    if (!token.text().equals("(")) {
                        throw new SyntaxError("unexpected", token);
                    }
                    Expression inner = expression();
                    expect(")");
                    yield inner;
                }
                case END -> throw new SyntaxError("unexpected", token);
            };
        }
    }

    static Object evaluate(Expression expression, Scope scope) {
        return switch (expression) {
            case Number(double value) -> value;
            case Text(var value) -> value;
            case Variable(String name) -> scope.get(name);
            case Unary(var operator, Number(double value)) -> -value;
            case Unary(var operator, Expression operand)
            when evaluate(operand, scope) instanceof Double value -> -value;
            case Unary unary -> throw new ClassCastException("cannot negate " + unary.operand());
            case Binary(Expression left, String operator, Expression right) ->
                binary(evaluate(left, scope), operator, evaluate(right, scope));
            case Function function -> new Closure(function, scope);
            case If(var condition, var then, var otherwise) ->
                evaluate((Boolean) evaluate(condition, scope) ? then : otherwise, scope);
            case Let(var name, var value, var body) -> {
                Scope inner = new Scope(scope);
                inner.names.put(name, null);
                inner.names.put(name, evaluate(value, inner));
                yield evaluate(body, inner);
            }
            case Call(Expression callee, List<Expression> list) -> {
                if (!(evaluate(callee, scope) instanceof Closure(Function(var parameters, var body), Scope outer))) {
                    throw new ClassCastException("not a function: " + callee);
                }
                if (parameters.size() != list.size()) {
                    throw new IllegalArgumentException(
                            parameters.size() + " arguments wanted, " + list.size() + " given");
                }
                Scope inner = new Scope(outer);
                for (int i = 0; i < list.size(); i++) {
                    inner.names.put(parameters.get(i), evaluate(list.get(i), scope));
                }
                yield evaluate(body, inner);
            }
        };
    }

    record Operands(Object left, Object right) {}

    static Object binary(Object left, String operator, Object right) {
        return switch (new Operands(left, right)) {
            case Operands(Double a, Double b) ->
                switch (operator) {
                    case "+" -> a + b;
                    case "-" -> a - b;
                    case "*" -> a * b;
                    case "/" -> a / b;
                    case "%" -> a % b;
                    case "<" -> a < b;
                    case ">" -> a > b;
                    case "<=" -> a <= b;
                    case ">=" -> a >= b;
                    default -> a.equals(b);
                };
            case Operands(String a, var b)
            when operator.equals("+") ->
                a
                        + (b instanceof Double number && number == Math.rint(number)
                                ? String.valueOf(number.longValue())
                                : b);
            case Operands(String a, Double b) when operator.equals("*") -> a.repeat(b.intValue());
            case Operands(var a, var b) when operator.equals("==") -> a.equals(b);
            case Operands(var a, var b) -> throw new UnsupportedOperationException(a + " " + operator + " " + b);
        };
    }

    public static void main(String[] arguments) {
        Map<String, String> programs = new LinkedHashMap<>();
        programs.put("arithmetic", "1 + 2 * 3 - -4 / (5 - 3) % 3");
        programs.put("strings", "\"ab\" * 3 + \"-\" + 7 + 0.5");
        programs.put("factorial", "let f = fun n => if n < 2 then 1 else n * f(n - 1) in f(20)");
        programs.put("fibonacci", "let fib = fun n => if n <= 1 then n else fib(n - 1) + fib(n - 2) in fib(18)");
        programs.put(
                "closures", "let add = fun a => fun b => a + b in let twice = fun f x => f(f(x)) in twice(add(5), 1)");
        programs.put(
                "church",
                "let zero = fun f => fun x => x in let next = fun n => fun f => fun x => f(n(f)(x)) in next(next(next(zero)))(fun x => x + \"|\")(\"\")");
        programs.put("comparison", "if (1 < 2) == (4 >= 3) then \"same\" else \"other\"");
        programs.put("division", "1 / 0 - 0 / 0");
        programs.put("no end", "(1 + 2");
        programs.put("stray", "1 2");
        programs.put("no string", "\"open");
        programs.put("unknown", "x + 1");
        programs.put("types", "\"a\" - 1");
        programs.put("negate", "-\"a\"");
        programs.put("not a function", "1(2)");
        programs.put("arity", "(fun a b => a)(1)");
        programs.put("not a condition", "if 1 then 2 else 3");
        programs.put("deep", "(".repeat(200) + "1" + ")".repeat(200));
        Map<String, Integer> failures = new HashMap<>();
        programs.forEach((name, source) -> {
            try {
                Expression expression = new Parser(source).whole();
                if (source.length() < 40) {
                    System.out.println(expression);
                }
                System.out.println(name + " = " + evaluate(expression, new Scope(null)));
            } catch (SyntaxError | IllegalArgumentException | UnsupportedOperationException e) {
                System.out.println(name + ": " + e.getMessage());
                failures.merge(e.getClass().getSimpleName(), 1, Integer::sum);
            } catch (ClassCastException e) {
                System.out.println(name + ": a ClassCastException");
            }
        });
        System.out.println(new java.util.TreeMap<>(failures));
    }
}
