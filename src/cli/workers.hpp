// SPDX-License-Identifier: Apache-2.0
// Some threads that take work from one short queue; with one thread, the caller does the work itself.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace recount {

template <class Item> class Workers {
public:
  Workers(unsigned threads, std::function<void(Item&&)> work) : work_(std::move(work)), most_waiting_(threads * 2) {
    for (unsigned i = 0; threads > 1 && i < threads; ++i)
      threads_.emplace_back([this] { loop(); });
  }

  /// Waits until all work is done.
  ~Workers() {
    if (!filling_.empty())
      hand_over();
    {
      std::lock_guard const lock(guard_);
      closed_ = true;
    }
    work_came_.notify_all();
    for (auto& thread : threads_)
      thread.join();
  }

  Workers(Workers const&) = delete;
  Workers& operator=(Workers const&) = delete;

  /// Hands over one item; waits while the queue is full, so that memory stays bounded.
  void give(Item item) {
    if (threads_.empty())
      return work_(std::move(item));
    filling_.push_back(std::move(item));
    if (filling_.size() == batch)
      hand_over();
  }

private:
  static constexpr std::size_t batch = 16;   // items that wake a thread once

  void hand_over() {
    std::unique_lock lock(guard_);
    room_came_.wait(lock, [this] { return waiting_.size() < most_waiting_; });
    waiting_.push_back(std::exchange(filling_, {}));
    lock.unlock();
    work_came_.notify_one();
  }

  void loop() {
    for (;;) {
      std::unique_lock lock(guard_);
      work_came_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
      if (waiting_.empty())
        return;
      auto items = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      room_came_.notify_one();
      for (auto& item : items)
        work_(std::move(item));
    }
  }

  std::function<void(Item&&)> work_;
  std::size_t most_waiting_;   ///< batches
  std::vector<Item> filling_;  ///< of the giving thread
  std::mutex guard_;
  std::condition_variable work_came_, room_came_;
  std::deque<std::vector<Item>> waiting_;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

} // namespace recount
