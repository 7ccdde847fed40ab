package data

// libraries: kotlin-stdlib annotations

import kotlin.math.roundToInt
import kotlin.properties.Delegates
import kotlin.random.Random
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

/** What programs in Kotlin are made of: data classes, sealed hierarchies, collections, sequences, delegation, text. */
object KotlinInventory {
    enum class Kind(val label: String) {
        TOOL("tools"),
        FOOD("food");

        companion object {
            fun of(label: String) = entries.first { it.label == label }
        }
    }

    data class Item(val name: String, val kind: Kind, val price: Double, val count: Int = 1)

    sealed interface Event {
        data class Sold(val item: String, val count: Int) : Event

        data class Returned(val item: String) : Event

        data object Closed : Event
    }

    @JvmInline
    value class Money(private val cents: Int) {
        operator fun plus(other: Money) = Money(cents + other.cents)

        override fun toString() = "${cents / 100}.${(cents % 100).toString().padStart(2, '0')}"
    }

    class Ledger(private val events: MutableList<Event> = mutableListOf()) : List<Event> by events {
        var balance: Int by Delegates.observable(0) { property, old, new -> println("${property.name}: $old -> $new") }
        val summary by lazy { events.joinToString(prefix = "<", postfix = ">", limit = 2) { describe(it) } }

        operator fun plusAssign(event: Event) {
            events += event
            balance += when (event) {
                is Event.Sold -> event.count
                is Event.Returned -> -1
                Event.Closed -> 0
            }
        }
    }

    fun describe(event: Event): String = when (event) {
        is Event.Sold -> if (event.count > 1) "${event.count} of ${event.item}" else event.item
        is Event.Returned -> "back: ${event.item}"
        Event.Closed -> "$event"
    }

    private inline fun <reified T> Iterable<*>.countOf() = count { it is T }

    private tailrec fun gcd(a: Long, b: Long): Long = if (b == 0L) a else gcd(b, a % b)

    private fun <T : Comparable<T>> List<T>.isSorted() = zipWithNext().all { (a, b) -> a <= b }

    @JvmStatic
    fun main(args: Array<String>) {
        val items = listOf(
            Item("hammer", Kind.TOOL, 12.5, 3), Item("bread", Kind.FOOD, 2.25, 10), Item("saw", Kind.TOOL, 20.0), Item("tea", Kind.FOOD, 4.0, 7))
        println(items.groupBy { it.kind }.mapValues { (_, of) -> of.sumOf { it.price * it.count } })
        println(items.sortedWith(compareBy<Item> { it.kind }.thenByDescending { it.price }).map { it.name })
        println(items.associate { it.name to it.count }.filterValues { it > 2 }.toSortedMap())
        println(items.partition { it.price > 5 }.let { (dear, cheap) -> "${dear.size} dear, ${cheap.size} cheap" })
        println(items.maxBy { it.price }.copy(count = 9))
        println(items.windowed(2).map { (a, b) -> a.name.commonPrefixWith(b.name) } + items.chunked(3).map { it.size.toString() })
        println(items.fold(Money(0)) { sum, item -> sum + Money((item.price * 100).roundToInt()) })
        val (name, kind) = items[1]
        println("$name is ${kind.label}, ${Kind.of("tools")}, ${Kind.entries}")

        val ledger = Ledger()
        ledger += Event.Sold("tea", 2)
        ledger += Event.Returned("saw")
        ledger += Event.Closed
        println("${ledger.size} ${ledger.summary} ${ledger.countOf<Event.Sold>()} ${Event.Sold("a", 1) == Event.Sold("a", 1)}")

        val primes = generateSequence(2) { it + 1 }.filter { n -> (2..<n).takeWhile { it * it <= n }.none { n % it == 0 } }
        println(primes.drop(5).take(8).toList())
        val fibonacci = sequence {
            var pair = 0L to 1L
            while (true) {
                yield(pair.first)
                pair = pair.second to pair.first + pair.second
            }
        }
        println(fibonacci.takeWhile { it < 1_000 }.joinToString(" ") + " ${gcd(1071, 462)}")
        println((10 downTo 1 step 3).toList() + ('a'..'e').map { it.code } + (1..5).reversed())
        println(buildString { repeat(3) { append(it).append(';') } } + " " + "a-b_c".split('-', '_') + " " + "%05.1f|%s".format(3.14159, "x"))
        println("""
            |indented
            |  more
            """.trimMargin().lines().map(String::length))
        println("2024-05-17".let { Regex("""(\d+)-(\d+)-(\d+)""").matchEntire(it)?.destructured }?.let { (y, m, d) -> "$d.$m.$y" })
        println("Hello World".map { if (it.isUpperCase()) it.lowercaseChar() else it.uppercaseChar() }.joinToString("").replace(Regex("[AEIOU]")) { "<${it.value}>" })
        println(listOf(3, 1, 2).isSorted().toString() + " " + intArrayOf(5, 3, 9).apply { sort() }.contentToString() + " " + ArrayDeque(listOf(1, 2)).apply { addFirst(0) })
        println("${90.seconds} ${1.5.minutes.inWholeSeconds} ${UInt.MAX_VALUE} ${0xFFu.toUByte()} ${(-1).toULong()} ${255.toString(16)}")
        println(Random(7).let { random -> List(5) { random.nextInt(100) } })
        println(runCatching { items.first { it.price > 100 } }.exceptionOrNull())
        println(runCatching { require(items.isEmpty()) { "there are ${items.size} items" } }.exceptionOrNull()?.message)
        println(runCatching { Kind.valueOf("NONE") }.isFailure)
        println(runCatching { (items as Any) as String }.exceptionOrNull() is ClassCastException)
        val text: String? = args.firstOrNull()
        println(text?.length ?: "nothing given")
        println(runCatching { text!!.length }.exceptionOrNull() is NullPointerException)
        val counter = object {
            var calls = 0

            operator fun invoke() = ++calls
        }
        counter()
        println("${counter()} ${counter.calls} ${{ a: Int, b: Int -> a * b }(6, 7)} ${listOf("x", "yy").associateBy(String::length)}")
        val shared = java.util.concurrent.atomic.AtomicInteger()
        List(4) { kotlin.concurrent.thread { repeat(100) { shared.incrementAndGet() } } }.forEach(Thread::join)
        println(shared)
    }
}
